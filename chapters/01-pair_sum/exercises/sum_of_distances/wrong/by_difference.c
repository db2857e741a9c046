/*
 * You compare by subtracting in 32 bits: numbers more than 2^31 apart are then
 * sorted the wrong way round.
 */
#include <stdlib.h>
#include <string.h>

#include "sum_of_distances.h"

static int ascending(const void *left, const void *right)
{
    /* Unsigned, so that it wraps around and is not undefined. */
    uint32_t a = *(const uint32_t *)left;
    uint32_t b = *(const uint32_t *)right;

    return (int)(a - b);
}

bool sum_of_distances(const int32_t values[], size_t count, uint64_t *sum)
{
    int32_t *sorted = NULL;
    uint64_t total = 0;

    if (count < 2) {
        *sum = 0;
        return true;
    }
    sorted = malloc(count * sizeof *sorted);
    if (!sorted) {
        return false;
    }
    memcpy(sorted, values, count * sizeof *sorted);
    qsort(sorted, count, sizeof *sorted, ascending);
    for (size_t i = 1; i < count; i++) {
        uint64_t gap = (uint64_t)((int64_t)sorted[i] - sorted[i - 1]);

        total += gap * i * (count - i);
    }

    *sum = total;
    free(sorted);
    return true;
}
