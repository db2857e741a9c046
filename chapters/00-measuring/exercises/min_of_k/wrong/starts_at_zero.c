/*
 * You start with a minimum of 0, which no time is below: start with the first
 * time.
 */
#include "min_of_k.h"

bool min_of_k(const uint64_t times_ns[], size_t count, size_t k,
              struct fastest *fastest)
{
    size_t looked_at = k < count ? k : count;
    struct fastest best = {.min_ns = 0};

    if (looked_at == 0) {
        return false;
    }
    for (size_t i = 0; i < looked_at; i++) {
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
