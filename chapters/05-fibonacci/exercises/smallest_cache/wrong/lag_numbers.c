/*
 * You keep as many numbers as lie between R(n - lag) and R(n): but those that
 * were found take places, too, and push out the one you need next.
 */
#include "smallest_cache.h"

size_t smallest_cache(size_t n, size_t lag)
{
    return n < 2 * lag ? 1 : lag;
}
