/*
 * You take the cube of the sum, and a sixth of it: it also holds places twice
 * and three times, and those are to be taken out.
 */
#include "triples.h"

int64_t triples(const int32_t values[], size_t count)
{
    int64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        sum += values[i];
    }
    return sum * sum * sum / 6;
}
