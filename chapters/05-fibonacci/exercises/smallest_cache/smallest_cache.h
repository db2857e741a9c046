#ifndef SMALLEST_CACHE_H
#define SMALLEST_CACHE_H

#include <stddef.h>

/*
 * The smallest cache with which no call is too many.
 *
 * To know R(n), a recursion calls itself for R(n - 1) and then for R(n - lag);
 * below lag it knows R(n) without.  With lag 2 these are the Fibonacci numbers.
 * Each call first looks into a cache; if the number is not there, it is
 * worked out and then put there, also a number below lag.  A full cache forgets
 * the number that was not used for longest, where being put and being found are
 * uses.
 *
 * With a cache that never forgets, n = 35 and lag = 2 take 69 calls: of those
 * for 0, 1, ... 35 the cache saves all but the first.  How many numbers must
 * the cache hold, at the least, so that there are no more calls than that?
 *
 * n       0 to 100
 * lag     1 to 20
 * result  the capacity, at least 1
 */
size_t smallest_cache(size_t n, size_t lag);

#endif
