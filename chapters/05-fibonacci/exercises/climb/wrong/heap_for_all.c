/*
 * You allocate a number for every step: right, but you look back no further
 * than five steps. Five numbers are enough, and need no heap.
 */
#include "climb.h"

#include <stdlib.h>

uint64_t climb(unsigned n)
{
    uint64_t *ways = malloc((n + 1) * sizeof *ways);
    uint64_t result;

    if (!ways) {
        return 0;
    }
    ways[0] = 1;
    for (unsigned step = 1; step <= n; step++) {
        ways[step] = ways[step - 1];
        ways[step] += step >= 2 ? ways[step - 2] : 0;
        ways[step] += step >= 5 ? ways[step - 5] : 0;
    }
    result = ways[n];
    free(ways);
    return result;
}
