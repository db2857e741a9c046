#ifndef CACHING_H
#define CACHING_H

#include <stddef.h>
#include <stdint.h>

#include "demos/caching/traces.h"
#include "lib/measure/status.h"
#include "lib/structures/cache.h"

/*
 * Requests for values that a slow source has, served out of a cache where it
 * holds them.  Whatever a cache forgets, it may never serve a wrong value: the
 * sum of the values served is the same for every policy.
 */

/* Each request comes a second after the one before, by a virtual clock. */
#define CACHING_TICK_NS UINT64_C(1000000000)

/* How it went. */
struct caching_result {
    uint64_t sum; /* of the values served, modulo 2^64 */
    struct pace_cache_info info;
};

/*
 * The source: the value of a key, in as many rounds of arithmetic as it is
 * slow.  It stands for what asking a disk, a database or a network costs.
 */
uint64_t caching_fetch(uint32_t key, unsigned rounds);

/* Every request goes to the source. */
uint64_t caching_uncached(const struct caching_trace *trace, unsigned rounds);

/*
 * Every request goes to a cache first.
 *
 * setup   value_bytes is set here
 * errors  those of pace_cache_new and pace_cache_put; *result is untouched
 * cost    n cache operations and a fetch for each miss
 */
enum pace_status caching_serve(const struct caching_trace *trace,
                               const struct pace_cache_setup *setup,
                               unsigned rounds, struct caching_result *result);

/*
 * The fewest misses that any policy can have which fetches a key when it is
 * asked for: who leaves is the key that is asked for again last, or never.
 * That takes knowledge of all requests to come, so no cache can do it.
 *
 * capacity  >= 1
 * errors    PACE_NO_MEMORY; *result is untouched
 * cost      O(n log n) time, 12 n + 24 key_limit bytes and a heap of 16 n
 * source    L. A. Belady, A study of replacement algorithms for a
 *           virtual-storage computer.  IBM Systems Journal 5, 1966
 */
enum pace_status caching_belady(const struct caching_trace *trace,
                                size_t capacity, unsigned rounds,
                                struct caching_result *result);

#endif
