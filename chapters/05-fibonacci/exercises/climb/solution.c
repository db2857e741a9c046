#include "climb.h"

/* The longest stride: no way looks further back. */
#define REACH 5

uint64_t climb(unsigned n)
{
    /* ways[k] is the number of ways to the step k below the present one; below
     * the ground there are none. */
    uint64_t ways[REACH] = {1};

    for (unsigned step = 1; step <= n; step++) {
        uint64_t sum = ways[0] + ways[1] + ways[4];

        for (unsigned k = REACH - 1; k > 0; k--) {
            ways[k] = ways[k - 1];
        }
        ways[0] = sum;
    }
    return ways[0];
}
