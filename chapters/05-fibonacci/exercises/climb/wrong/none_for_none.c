/*
 * You find no way up a stair without steps: there is one, to stay where you
 * are.
 */
#include "climb.h"

uint64_t climb(unsigned n)
{
    uint64_t ways[85] = {1};

    if (n == 0) {
        return 0;
    }
    for (unsigned step = 1; step <= n; step++) {
        ways[step] = ways[step - 1];
        ways[step] += step >= 2 ? ways[step - 2] : 0;
        ways[step] += step >= 5 ? ways[step - 5] : 0;
    }
    return ways[n];
}
