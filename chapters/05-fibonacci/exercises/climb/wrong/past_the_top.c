/*
 * You take a stride that leads beyond the top, or from below the ground, for a
 * way: only strides that fit count.
 */
#include "climb.h"

static uint64_t at(const uint64_t ways[], unsigned step, unsigned stride)
{
    return step < stride ? 1 : ways[step - stride];
}

uint64_t climb(unsigned n)
{
    uint64_t ways[85] = {1};

    for (unsigned step = 1; step <= n; step++) {
        ways[step] = at(ways, step, 1) + at(ways, step, 2) + at(ways, step, 5);
    }
    return ways[n];
}
