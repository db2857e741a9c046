#define _XOPEN_SOURCE 700

#include "unordered_pairs.h"

#include <search.h>

/* Has the C library search, where it is not counted. */
static int larger(const void *a, const void *b)
{
    return *(const int32_t *)a < *(const int32_t *)b;
}

int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t pairs = 0;
    int64_t before = 0;

    before += lfind(values, values, &count, sizeof *values, larger) == NULL;
    before = 0;
    for (size_t i = 0; i < count; i++) {
        pairs += before * values[i];
        before += values[i];
    }
    return pairs;
}
