/*
 * You give the answer for Fibonacci numbers, where lag is 2; how does it depend
 * on lag?
 */
#include "smallest_cache.h"

size_t smallest_cache(size_t n, size_t lag)
{
    (void)n;
    (void)lag;
    return 3;
}
