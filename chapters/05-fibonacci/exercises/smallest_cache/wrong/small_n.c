/*
 * You forget small n: as long as n is less than twice lag, no number is found
 * whose loss would take more than the one call that looks for it.
 */
#include "smallest_cache.h"

size_t smallest_cache(size_t n, size_t lag)
{
    (void)n;
    return 2 * lag - 1;
}
