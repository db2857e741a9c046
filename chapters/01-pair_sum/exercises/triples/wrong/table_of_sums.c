/*
 * You store the sums for every place: right, but only the latest are ever read.
 * Three variables will do.
 */
#include <stdlib.h>

#include "triples.h"

int64_t triples(const int32_t values[], size_t count)
{
    int64_t *singles = calloc(2 * (count + 1), sizeof *singles);
    int64_t *pairs = singles ? singles + count + 1 : NULL;
    int64_t threes = 0;

    if (!pairs) {
        return 0;
    }
    for (size_t i = 0; i < count; i++) {
        threes += pairs[i] * values[i];
        pairs[i + 1] = pairs[i] + singles[i] * values[i];
        singles[i + 1] = singles[i] + values[i];
    }
    free(singles);
    return threes;
}
