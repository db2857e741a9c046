/*
 * You widen the product of two numbers of 32 bits after the multiplication:
 * what did not fit is lost by then. Widen a factor.
 */
#include "large_pairs.h"

large_total large_pairs(const int32_t values[], size_t count)
{
    int64_t sum = 0;
    large_total squares = 0;

    for (size_t i = 0; i < count; i++) {
        /* Unsigned, so that it wraps around and is not undefined. */
        uint32_t square = (uint32_t)values[i] * (uint32_t)values[i];

        sum += values[i];
        squares += (int32_t)square;
    }
    return (large_total)sum * sum - squares;
}
