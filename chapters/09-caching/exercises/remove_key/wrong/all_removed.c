/*
 * You empty the whole cache to be rid of one key: every other key then has to
 * be fetched anew.
 */
#include "remove_key.h"

static void remove_newest(struct remove_key_cache *cache)
{
    uint32_t slot = cache->newest;
    struct remove_key_entry *entry = &cache->entries[slot];

    cache->slot_of[entry->key] = cache->none;
    cache->newest = entry->older;
    entry->older = cache->free_slot;
    cache->free_slot = slot;
    cache->size--;
}

bool remove_key(struct remove_key_cache *cache, uint32_t key)
{
    if (cache->slot_of[key] == cache->none) {
        return false;
    }
    while (cache->newest != cache->none) {
        remove_newest(cache);
    }
    cache->oldest = cache->none;
    return true;
}
