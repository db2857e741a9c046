/*
 * You return a minimum where there is nothing to look at: of no times none is
 * the least, so return false and leave *fastest alone.
 */
#include "min_of_k.h"

bool min_of_k(const uint64_t times_ns[], size_t count, size_t k,
              struct fastest *fastest)
{
    size_t looked_at = k < count ? k : count;

    *fastest = (struct fastest){.min_ns = UINT64_MAX};
    for (size_t i = 0; i < looked_at; i++) {
        if (times_ns[i] < fastest->min_ns) {
            fastest->min_ns = times_ns[i];
            fastest->reached = 0;
        }
        if (times_ns[i] == fastest->min_ns) {
            fastest->reached++;
        }
    }
    return true;
}
