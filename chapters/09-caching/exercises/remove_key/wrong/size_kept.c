/*
 * You leave size as it was: the cache takes itself for fuller than it is, and
 * will throw out entries without need.
 */
#include "remove_key.h"

static void unlink_entry(struct remove_key_cache *cache,
                         const struct remove_key_entry *entry)
{
    if (entry->newer == cache->none) {
        cache->newest = entry->older;
    } else {
        cache->entries[entry->newer].older = entry->older;
    }
    if (entry->older == cache->none) {
        cache->oldest = entry->newer;
    } else {
        cache->entries[entry->older].newer = entry->newer;
    }
}

bool remove_key(struct remove_key_cache *cache, uint32_t key)
{
    uint32_t slot = cache->slot_of[key];
    struct remove_key_entry *entry;

    if (slot == cache->none) {
        return false;
    }
    entry = &cache->entries[slot];
    unlink_entry(cache, entry);
    cache->slot_of[key] = cache->none;
    entry->older = cache->free_slot;
    cache->free_slot = slot;
    return true;
}
