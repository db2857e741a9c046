/*
 * You leave out the stride of 5 that starts on the ground: the fifth step is
 * reached by it, too. Take it where at least 5 steps are there, not only where
 * more are.
 */
#include "climb.h"

uint64_t climb(unsigned n)
{
    uint64_t ways[85] = {1};

    for (unsigned step = 1; step <= n; step++) {
        ways[step] = ways[step - 1];
        ways[step] += step >= 2 ? ways[step - 2] : 0;
        ways[step] += step > 5 ? ways[step - 5] : 0;
    }
    return ways[n];
}
