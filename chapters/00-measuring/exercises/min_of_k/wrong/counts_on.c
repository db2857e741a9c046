/*
 * You go on counting when the minimum changes: a new minimum was reached once,
 * not as often as the old one and once more.
 */
#include "min_of_k.h"

bool min_of_k(const uint64_t times_ns[], size_t count, size_t k,
              struct fastest *fastest)
{
    size_t looked_at = k < count ? k : count;
    struct fastest best = {.min_ns = UINT64_MAX};

    if (looked_at == 0) {
        return false;
    }
    for (size_t i = 0; i < looked_at; i++) {
        if (times_ns[i] <= best.min_ns) {
            best.min_ns = times_ns[i];
            best.reached++;
        }
    }
    *fastest = best;
    return true;
}
