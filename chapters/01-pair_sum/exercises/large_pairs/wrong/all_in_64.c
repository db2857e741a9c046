/*
 * You compute everything in 64 bits, and widen what you return: the square of
 * the sum takes more than 64.
 */
#include "large_pairs.h"

large_total large_pairs(const int32_t values[], size_t count)
{
    /* Unsigned, so that it wraps around and is not undefined. */
    uint64_t sum = 0;
    uint64_t squares = 0;

    for (size_t i = 0; i < count; i++) {
        uint64_t value = (uint64_t)values[i];

        sum += value;
        squares += value * value;
    }
    return (int64_t)(sum * sum - squares);
}
