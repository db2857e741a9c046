/*
 * You add up the squares in 64 bits: one of them fits, four of the largest do
 * not.
 */
#include "large_pairs.h"

large_total large_pairs(const int32_t values[], size_t count)
{
    int64_t sum = 0;
    uint64_t squares = 0;

    for (size_t i = 0; i < count; i++) {
        sum += values[i];
        squares += (uint64_t)((int64_t)values[i] * values[i]);
    }
    return (large_total)sum * sum - (large_total)squares;
}
