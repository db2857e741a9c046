#ifndef PACE_CACHE_H
#define PACE_CACHE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/measure/status.h"
#include "lib/structures/key.h"

/*
 * A cache of fixed-size values under keys of any bytes.
 *
 *     struct pace_cache_setup setup = {.policy = PACE_CACHE_LRU,
 *                                      .capacity = 128,
 *                                      .value_bytes = sizeof(uint64_t),
 *                                      .ttl_ns = PACE_CACHE_FOREVER};
 *     struct pace_cache *cache;
 *     enum pace_status status = pace_cache_new(&setup, &cache);
 *     ...
 *     if (!pace_cache_get(cache, key, now_ns, &value)) {
 *         value = ...;
 *         status = pace_cache_put(cache, key, now_ns, &value);
 *     }
 *     pace_cache_free(cache);
 *
 * Keys and values are copied in.  Time is whatever the caller says it is, in
 * ns, and never goes back.
 */
struct pace_cache;

/* Which entry leaves when a full cache takes a new one. */
enum pace_cache_policy {
    PACE_CACHE_UNBOUNDED, /* none: it grows; capacity is ignored */
    PACE_CACHE_LRU,       /* the one not used for longest */
    PACE_CACHE_FIFO,      /* the one that came first */
    PACE_CACHE_RANDOM,    /* any, by seed */
    PACE_CACHE_SIEVE,     /* the first not used since the hand last passed */
};

#define PACE_CACHE_FOREVER UINT64_MAX

struct pace_cache_setup {
    enum pace_cache_policy policy;
    size_t capacity; /* entries, >= 1 but for PACE_CACHE_UNBOUNDED */
    size_t value_bytes;
    uint64_t ttl_ns; /* an entry put at t is gone from t + ttl_ns on; >= 1 */
    uint64_t seed;   /* of the hash and of PACE_CACHE_RANDOM */
};

struct pace_cache_info {
    uint64_t hits;
    uint64_t misses;      /* expired entries that were asked for included */
    uint64_t evictions;   /* entries that left for lack of room */
    uint64_t expirations; /* entries found expired: by a get, by a put, or
                             when they had to leave for lack of room */
    size_t size;          /* entries now, expired ones not yet met included */
    size_t capacity;      /* SIZE_MAX if unbounded */
    size_t heap_bytes;    /* all that the cache holds */
};

/* errors: PACE_BAD_INPUT (capacity 0, ttl 0), PACE_NO_MEMORY */
enum pace_status pace_cache_new(const struct pace_cache_setup *setup,
                                struct pace_cache **cache);

/* NULL is allowed. */
void pace_cache_free(struct pace_cache *cache);

/* Copies the value of key to *value; false: it is not there, *value is
 * untouched.  cost: O(1) */
bool pace_cache_get(struct pace_cache *cache, struct pace_key key,
                    uint64_t now_ns, void *value);

/*
 * Puts or replaces, as fresh as now; evicts at most one entry.  To replace
 * counts as a use, as a get does, and moves nothing to the back of a FIFO.
 * errors  PACE_NO_MEMORY: the cache is as it was
 * cost    O(1) amortized, and the key's and the value's size
 */
enum pace_status pace_cache_put(struct pace_cache *cache, struct pace_key key,
                                uint64_t now_ns, const void *value);

/* Makes the value of a key that is not in the cache. */
struct pace_compute {
    enum pace_status (*function)(struct pace_key key, void *context,
                                 void *value);
    void *context;
};

/*
 * The value from the cache, or computed and put.  The computation may use the
 * cache itself, as a recursion does.
 * errors  the computation's; PACE_NO_MEMORY.  *value, which the computation
 *         writes to, may then hold anything; nothing was put.
 */
enum pace_status pace_cache_get_or_compute(struct pace_cache *cache,
                                           struct pace_key key, uint64_t now_ns,
                                           struct pace_compute compute,
                                           void *value);

/* Forgets one key; false: it was not there.  cost: O(1) */
bool pace_cache_remove(struct pace_cache *cache, struct pace_key key);

/* Forgets all entries, keeps their room and sets the counts of info to 0.
 * cost: O(the room) */
void pace_cache_clear(struct pace_cache *cache);

struct pace_cache_info pace_cache_info(const struct pace_cache *cache);

#endif
