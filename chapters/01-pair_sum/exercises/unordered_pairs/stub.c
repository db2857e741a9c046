#include "unordered_pairs.h"

int64_t unordered_pairs(const int32_t values[], size_t count)
{
    (void)values;
    (void)count;
    return 0; /* Your turn. */
}
