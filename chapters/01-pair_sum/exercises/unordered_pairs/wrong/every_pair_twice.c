/*
 * You count every pair twice, as (i, j) and as (j, i): the sum is to be halved.
 */
#include "unordered_pairs.h"

int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t sum = 0;
    int64_t squares = 0;

    for (size_t i = 0; i < count; i++) {
        sum += values[i];
        squares += (int64_t)values[i] * values[i];
    }
    return sum * sum - squares;
}
