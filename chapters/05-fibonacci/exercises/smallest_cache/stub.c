#include "smallest_cache.h"

size_t smallest_cache(size_t n, size_t lag)
{
    (void)n;
    (void)lag;
    return 0; /* Your turn. */
}
