/*
 * You let every number pair with itself: the squares are to be taken out before
 * halving.
 */
#include "unordered_pairs.h"

int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        sum += values[i];
    }
    return sum * sum / 2;
}
