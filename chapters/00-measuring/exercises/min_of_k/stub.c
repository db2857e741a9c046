#include "min_of_k.h"

bool min_of_k(const uint64_t times_ns[], size_t count, size_t k,
              struct fastest *fastest)
{
    (void)times_ns;
    (void)count;
    (void)k;
    (void)fastest;
    return false; /* Your turn. */
}
