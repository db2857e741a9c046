#include "lib/structures/cache_policy.h"

#include <stdbool.h>

static bool keeps_a_list(const struct pace_cache *cache)
{
    return cache->setup.policy != PACE_CACHE_UNBOUNDED &&
           cache->setup.policy != PACE_CACHE_RANDOM;
}

void pace_policy_start(struct pace_cache *cache)
{
    cache->newest = PACE_SLOT_NONE;
    cache->oldest = PACE_SLOT_NONE;
    cache->hand = PACE_SLOT_NONE;
    cache->random = cache->setup.seed;
}

static void link_as_newest(struct pace_cache *cache, uint32_t slot)
{
    struct pace_entry *entry = pace_cache_entry(cache, slot);

    entry->newer = PACE_SLOT_NONE;
    entry->older = cache->newest;
    if (cache->newest == PACE_SLOT_NONE) {
        cache->oldest = slot;
    } else {
        pace_cache_entry(cache, cache->newest)->newer = slot;
    }
    cache->newest = slot;
}

static void unlink_entry(struct pace_cache *cache, uint32_t slot)
{
    const struct pace_entry *entry = pace_cache_entry(cache, slot);

    if (entry->newer == PACE_SLOT_NONE) {
        cache->newest = entry->older;
    } else {
        pace_cache_entry(cache, entry->newer)->older = entry->older;
    }
    if (entry->older == PACE_SLOT_NONE) {
        cache->oldest = entry->newer;
    } else {
        pace_cache_entry(cache, entry->older)->newer = entry->newer;
    }
}

void pace_policy_came(struct pace_cache *cache, uint32_t slot)
{
    if (keeps_a_list(cache)) {
        link_as_newest(cache, slot);
    }
}

void pace_policy_used(struct pace_cache *cache, uint32_t slot)
{
    if (cache->setup.policy == PACE_CACHE_SIEVE) {
        /* A flag in place of a move to the front: what makes it cheap. */
        pace_cache_entry(cache, slot)->record.mark = true;
    } else if (cache->setup.policy == PACE_CACHE_LRU && slot != cache->newest) {
        unlink_entry(cache, slot);
        link_as_newest(cache, slot);
    }
}

void pace_policy_goes(struct pace_cache *cache, uint32_t slot)
{
    if (!keeps_a_list(cache)) {
        return;
    }
    if (slot == cache->hand) {
        cache->hand = pace_cache_entry(cache, slot)->newer;
    }
    unlink_entry(cache, slot);
}

/*
 * The hand goes from the oldest to the newest and takes the mark from every
 * entry that has one; the first without leaves.  Each mark it takes was set
 * by a hit, so the search is O(1) amortized.
 * Zhang, Yang, Yue, Vigfusson, Rashmi: SIEVE is simpler than LRU.  NSDI 2024.
 */
static uint32_t sieve_victim(struct pace_cache *cache)
{
    for (;;) {
        if (cache->hand == PACE_SLOT_NONE) {
            cache->hand = cache->oldest;
        }
        struct pace_entry *entry = pace_cache_entry(cache, cache->hand);

        if (!entry->record.mark) {
            return cache->hand;
        }
        entry->record.mark = false;
        cache->hand = entry->newer;
    }
}

uint32_t pace_policy_victim(struct pace_cache *cache)
{
    if (cache->setup.policy == PACE_CACHE_SIEVE) {
        return sieve_victim(cache);
    }
    if (cache->setup.policy == PACE_CACHE_RANDOM) {
        /* A full cache has its entries in slots 0 .. size - 1, and size is
         * below 2^32: the product takes 64 bits, its upper half is even. */
        uint64_t random = pace_hash_next(&cache->random) >> 32;

        return (uint32_t)(random * cache->slab.count >> 32);
    }
    return cache->oldest;
}
