/*
 * You sort a copy: right, but the minimum is found in one pass, without heap.
 */
#include <stdlib.h>
#include <string.h>

#include "min_of_k.h"

static int ascending(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left;
    uint64_t b = *(const uint64_t *)right;

    return (a > b) - (a < b);
}

bool min_of_k(const uint64_t times_ns[], size_t count, size_t k,
              struct fastest *fastest)
{
    size_t looked_at = k < count ? k : count;
    uint64_t *sorted = malloc((looked_at + 1) * sizeof *sorted);
    size_t reached = 0;

    if (!sorted || looked_at == 0) {
        free(sorted);
        return false;
    }
    memcpy(sorted, times_ns, looked_at * sizeof *sorted);
    qsort(sorted, looked_at, sizeof *sorted, ascending);
    while (reached < looked_at && sorted[reached] == sorted[0]) {
        reached++;
    }
    *fastest = (struct fastest){.min_ns = sorted[0], .reached = reached};
    free(sorted);
    return true;
}
