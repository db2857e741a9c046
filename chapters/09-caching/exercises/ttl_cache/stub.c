#include "ttl_cache.h"

void ttl_cache_put(struct ttl_cache *cache, uint32_t key, int64_t value,
                   uint64_t now_ns)
{
    cache->entries[key] = (struct ttl_cache_entry){value, now_ns, true};
}

bool ttl_cache_get(struct ttl_cache *cache, uint32_t key, uint64_t now_ns,
                   int64_t *value)
{
    (void)now_ns; /* Your turn. */
    if (!cache->entries[key].used) {
        return false;
    }
    *value = cache->entries[key].value;
    return true;
}

size_t ttl_cache_count(const struct ttl_cache *cache, uint64_t now_ns)
{
    (void)cache;
    (void)now_ns;
    return 0; /* Your turn. */
}
