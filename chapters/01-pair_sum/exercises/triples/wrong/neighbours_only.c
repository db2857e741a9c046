/*
 * You multiply three neighbours: the places of a triple need not be next to
 * each other.
 */
#include "triples.h"

int64_t triples(const int32_t values[], size_t count)
{
    int64_t sum = 0;

    for (size_t i = 2; i < count; i++) {
        sum += (int64_t)values[i - 2] * values[i - 1] * values[i];
    }
    return sum;
}
