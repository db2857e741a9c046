/*
 * You walk along the list to find the entry: slot_of says where it is, and the
 * entry itself says who its neighbours are.
 */
#include "remove_key.h"

bool remove_key(struct remove_key_cache *cache, uint32_t key)
{
    uint32_t newer = cache->none;
    uint32_t slot = cache->newest;
    uint32_t older;

    while (slot != cache->none && cache->entries[slot].key != key) {
        newer = slot;
        slot = cache->entries[slot].older;
    }
    if (slot == cache->none) {
        return false;
    }
    older = cache->entries[slot].older;
    if (newer == cache->none) {
        cache->newest = older;
    } else {
        cache->entries[newer].older = older;
    }
    if (older == cache->none) {
        cache->oldest = newer;
    } else {
        cache->entries[older].newer = newer;
    }
    cache->slot_of[key] = cache->none;
    cache->entries[slot].older = cache->free_slot;
    cache->free_slot = slot;
    cache->size--;
    return true;
}
