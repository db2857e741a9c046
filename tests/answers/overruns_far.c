#include "unordered_pairs.h"

#include <stdlib.h>

/* Writes behind a block. */
int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t pairs = 0;
    int64_t before = 0;
    int64_t *copy = malloc(count * sizeof *copy);

    copy[count] = 1;
    free(copy);
    for (size_t i = 0; i < count; i++) {
        pairs += before * values[i];
        before += values[i];
    }
    return pairs;
}
