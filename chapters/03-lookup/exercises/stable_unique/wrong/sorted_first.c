/*
 * You sort, which brings equal numbers together but loses the order that was to
 * be kept.
 */
#include "stable_unique.h"

#include <stdlib.h>

static int by_value(const void *a, const void *b)
{
    int32_t left = *(const int32_t *)a;
    int32_t right = *(const int32_t *)b;

    return (left > right) - (left < right);
}

size_t stable_unique(int32_t values[], size_t count)
{
    size_t kept = 0;

    qsort(values, count, sizeof *values, by_value);
    for (size_t i = 0; i < count; i++) {
        if (kept == 0 || values[i] != values[kept - 1]) {
            values[kept++] = values[i];
        }
    }
    return kept;
}
