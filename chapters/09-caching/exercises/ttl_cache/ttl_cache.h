#ifndef TTL_CACHE_H
#define TTL_CACHE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A time to live, kept to the tick.
 *
 * A value put at t is there up to t + ttl_ns - 1 and gone from t + ttl_ns on,
 * however often it was got in between.  The caller says what time it is, in ns,
 * up to the last tick that 64 bits can hold; it never goes back.
 *
 *     struct ttl_cache cache = {.ttl_ns = 1000};
 *
 * is an empty cache: all the rest is 0.
 */
#define TTL_CACHE_KEYS 16

struct ttl_cache_entry {
    int64_t value;
    uint64_t put_ns;
    bool used; /* the key was ever put */
};

struct ttl_cache {
    uint64_t ttl_ns; /* any; with 0 nothing is ever there */
    struct ttl_cache_entry entries[TTL_CACHE_KEYS];
};

/* Puts or replaces the value of key, which is less than TTL_CACHE_KEYS; it
 * lives from now on. */
void ttl_cache_put(struct ttl_cache *cache, uint32_t key, int64_t value,
                   uint64_t now_ns);

/* Copies the value of key to *value; false: it is not there, or no longer, and
 * *value is untouched.  What is gone may be forgotten. */
bool ttl_cache_get(struct ttl_cache *cache, uint32_t key, uint64_t now_ns,
                   int64_t *value);

/* How many keys are there. */
size_t ttl_cache_count(const struct ttl_cache *cache, uint64_t now_ns);

#endif
