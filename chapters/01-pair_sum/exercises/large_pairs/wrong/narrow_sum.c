/*
 * You add up the numbers in 32 bits: two of them may be too much already.
 */
#include "large_pairs.h"

large_total large_pairs(const int32_t values[], size_t count)
{
    /* Unsigned, so that it wraps around and is not undefined. */
    uint32_t sum = 0;
    large_total squares = 0;

    for (size_t i = 0; i < count; i++) {
        sum += (uint32_t)values[i];
        squares += (int64_t)values[i] * values[i];
    }
    return (large_total)(int32_t)sum * (int32_t)sum - squares;
}
