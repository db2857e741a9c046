/*
 * You visit every pair: right, but twice the numbers take four times the work.
 * A formula needs no pairs.
 */
#include "unordered_pairs.h"

int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        for (size_t j = i + 1; j < count; j++) {
            sum += (int64_t)values[i] * values[j];
        }
    }
    return sum;
}
