#ifndef PACE_CACHE_POLICY_H
#define PACE_CACHE_POLICY_H

#include <stddef.h>
#include <stdint.h>

#include "lib/structures/cache.h"
#include "lib/structures/slab.h"

/*
 * Who leaves a full cache.  Used by lib/structures/cache.c alone.  Entries
 * are in a list by age of their slots' numbers, newest to oldest; what "new"
 * means, and whether a use changes it, is the policy's.
 */
struct pace_cache {
    struct pace_slab slab; /* of entries, each with its value behind it */
    struct pace_cache_setup setup;
    uint32_t newest; /* slots, or PACE_SLOT_NONE */
    uint32_t oldest;
    uint32_t hand;   /* of SIEVE: the next one to look at */
    uint64_t random; /* state of PACE_CACHE_RANDOM */
    uint64_t hits;
    uint64_t misses;
    uint64_t evictions;
    uint64_t expirations;
};

struct pace_entry {
    struct pace_record record; /* mark: used since SIEVE's hand passed */
    uint64_t put_ns;
    uint32_t newer; /* slots, or PACE_SLOT_NONE */
    uint32_t older;
};

static inline struct pace_entry *pace_cache_entry(
    const struct pace_cache *cache, uint32_t slot)
{
    return pace_slab_at(&cache->slab, slot);
}

/* As with no entry in it. */
void pace_policy_start(struct pace_cache *cache);

/* Says that the entry has come, was used, or is about to go. */
void pace_policy_came(struct pace_cache *cache, uint32_t slot);
void pace_policy_used(struct pace_cache *cache, uint32_t slot);
void pace_policy_goes(struct pace_cache *cache, uint32_t slot);

/* The entry that has to leave a full cache. */
uint32_t pace_policy_victim(struct pace_cache *cache);

#endif
