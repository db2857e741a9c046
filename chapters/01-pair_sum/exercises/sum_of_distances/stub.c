#include "sum_of_distances.h"

bool sum_of_distances(const int32_t values[], size_t count, uint64_t *sum)
{
    (void)values;
    (void)count;
    (void)sum;
    return false; /* Your turn. */
}
