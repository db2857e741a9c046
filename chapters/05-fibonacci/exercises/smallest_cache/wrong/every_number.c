/*
 * You keep every number that is asked for: that is always enough, and far too
 * much. Which of them are still needed on the way up?
 */
#include "smallest_cache.h"

size_t smallest_cache(size_t n, size_t lag)
{
    (void)lag;
    return n + 1;
}
