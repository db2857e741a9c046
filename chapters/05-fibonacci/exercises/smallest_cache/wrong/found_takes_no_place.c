/*
 * You have one place more than lag, which is right for Fibonacci and for
 * nothing else: at each level a number is put and an older one is made young
 * again, so each level takes two places.
 */
#include "smallest_cache.h"

size_t smallest_cache(size_t n, size_t lag)
{
    return n < 2 * lag ? 1 : lag + 1;
}
