/*
 * You note when each entry was used and search for the oldest: right, but each
 * put looks at all entries. Keep them in the order of use, in a linked list.
 */
#include "lru_cache.h"

#include <stdlib.h>

struct entry {
    int64_t value;
    uint64_t used_at; /* 0: not there */
};

struct lru_cache {
    size_t capacity;
    size_t key_count;
    size_t size;
    uint64_t now;
    struct entry entries[];
};

struct lru_cache *lru_cache_new(size_t capacity, size_t key_count)
{
    struct lru_cache *cache =
        calloc(1, sizeof *cache + key_count * sizeof(struct entry));

    if (cache) {
        cache->capacity = capacity;
        cache->key_count = key_count;
    }
    return cache;
}

void lru_cache_free(struct lru_cache *cache)
{
    free(cache);
}

bool lru_cache_get(struct lru_cache *cache, uint32_t key, int64_t *value)
{
    if (cache->entries[key].used_at == 0) {
        return false;
    }
    cache->entries[key].used_at = ++cache->now;
    *value = cache->entries[key].value;
    return true;
}

static uint32_t evict(struct lru_cache *cache)
{
    uint64_t least = UINT64_MAX;
    uint32_t oldest = LRU_CACHE_NONE;

    for (uint32_t key = 0; key < cache->key_count; key++) {
        uint64_t used_at = cache->entries[key].used_at;

        if (used_at != 0 && used_at < least) {
            least = used_at;
            oldest = key;
        }
    }
    cache->entries[oldest].used_at = 0;
    cache->size--;
    return oldest;
}

uint32_t lru_cache_put(struct lru_cache *cache, uint32_t key, int64_t value)
{
    uint32_t evicted = LRU_CACHE_NONE;

    if (cache->entries[key].used_at == 0) {
        if (cache->size == cache->capacity) {
            evicted = evict(cache);
        }
        cache->size++;
    }
    cache->entries[key] = (struct entry){value, ++cache->now};
    return evicted;
}
