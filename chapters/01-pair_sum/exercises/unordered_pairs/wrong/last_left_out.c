/*
 * You leave out the last number: the loop must run while i < count.
 */
#include "unordered_pairs.h"

int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t sum = 0;
    int64_t squares = 0;

    for (size_t i = 0; i + 1 < count; i++) {
        sum += values[i];
        squares += (int64_t)values[i] * values[i];
    }
    return (sum * sum - squares) / 2;
}
