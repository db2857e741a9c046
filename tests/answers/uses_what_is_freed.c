#include "unordered_pairs.h"

#include <stdlib.h>

/* Uses a block after it is freed. */
int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t pairs = 0;
    int64_t before = 0;
    int64_t *copy = malloc(sizeof *copy);

    copy[0] = 1;
    free(copy);
    pairs += copy[0] - 1;
    for (size_t i = 0; i < count; i++) {
        pairs += before * values[i];
        before += values[i];
    }
    return pairs;
}
