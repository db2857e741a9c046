/*
 * You count each pair once: these pairs are ordered, and (i, j) and (j, i) are
 * two of them.
 */
#include "large_pairs.h"

large_total large_pairs(const int32_t values[], size_t count)
{
    int64_t sum = 0;
    large_total squares = 0;

    for (size_t i = 0; i < count; i++) {
        sum += values[i];
        squares += (int64_t)values[i] * values[i];
    }
    return ((large_total)sum * sum - squares) / 2;
}
