/*
 * You look at all times: those after the first k do not count.
 */
#include "min_of_k.h"

bool min_of_k(const uint64_t times_ns[], size_t count, size_t k,
              struct fastest *fastest)
{
    struct fastest best = {.min_ns = UINT64_MAX};

    if (count == 0 || k == 0) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (times_ns[i] < best.min_ns) {
            best.min_ns = times_ns[i];
            best.reached = 0;
        }
        if (times_ns[i] == best.min_ns) {
            best.reached++;
        }
    }
    *fastest = best;
    return true;
}
