/*
 * You use the room for the copy without asking whether you got it: malloc may
 * return NULL.
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
