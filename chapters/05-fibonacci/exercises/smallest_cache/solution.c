#include "smallest_cache.h"

/*
 * On the way up, R(k) finds R(k - lag), which was put lag levels ago.  At each
 * of the lag - 1 levels between, one number was put and an older one was found:
 * 2 (lag - 1) numbers were used since, and all must have been kept beside it.
 *
 * Below 2 lag every R(k - lag) is known without asking: nothing is saved by
 * finding it.
 */
size_t smallest_cache(size_t n, size_t lag)
{
    return n < 2 * lag ? 1 : 2 * lag - 1;
}
