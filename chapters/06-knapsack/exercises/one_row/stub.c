#include "one_row.h"

int64_t one_row(const int32_t weights[], const int32_t values[], size_t count,
                size_t capacity, int64_t row[])
{
    (void)weights;
    (void)values;
    (void)count;
    (void)capacity;
    (void)row;
    return 0; /* Your turn. */
}
