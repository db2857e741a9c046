/*
 * You compute in double: it holds large numbers, but only the first 53 bits of
 * them.
 */
#include "large_pairs.h"

large_total large_pairs(const int32_t values[], size_t count)
{
    double sum = 0;
    double squares = 0;

    for (size_t i = 0; i < count; i++) {
        sum += values[i];
        squares += (double)values[i] * values[i];
    }
    return (large_total)(sum * sum - squares);
}
