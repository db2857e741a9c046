/*
 * You multiply in 32 bits, where the square of the sum no longer fits: widen to
 * int64_t before you multiply.
 */
#include "unordered_pairs.h"

int64_t unordered_pairs(const int32_t values[], size_t count)
{
    /* Unsigned, so that it wraps around and is not undefined. */
    uint32_t sum = 0;
    uint32_t squares = 0;

    for (size_t i = 0; i < count; i++) {
        sum += (uint32_t)values[i];
        squares += (uint32_t)values[i] * (uint32_t)values[i];
    }
    return (int32_t)(sum * sum - squares) / 2;
}
