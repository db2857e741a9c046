/*
 * You tell both neighbours without asking whether there are two: at the ends of
 * the list newer or older is none, which is no slot.
 */
#include "remove_key.h"

static void unlink_entry(struct remove_key_cache *cache,
                         const struct remove_key_entry *entry)
{
    cache->entries[entry->newer].older = entry->older;
    cache->entries[entry->older].newer = entry->newer;
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
    cache->size--;
    return true;
}
