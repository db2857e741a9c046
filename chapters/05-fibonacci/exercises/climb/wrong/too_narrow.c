/*
 * You add up in 32 bits, where the ways up 43 steps no longer fit: use uint64_t
 * for all that you keep.
 */
#include "climb.h"

uint64_t climb(unsigned n)
{
    uint32_t ways[85] = {1};

    for (unsigned step = 1; step <= n; step++) {
        ways[step] = ways[step - 1];
        ways[step] += step >= 2 ? ways[step - 2] : 0;
        ways[step] += step >= 5 ? ways[step - 5] : 0;
    }
    return ways[n];
}
