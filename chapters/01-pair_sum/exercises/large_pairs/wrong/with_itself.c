/*
 * You let every number pair with itself: the squares are to be taken out.
 */
#include "large_pairs.h"

large_total large_pairs(const int32_t values[], size_t count)
{
    int64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        sum += values[i];
    }
    return (large_total)sum * sum;
}
