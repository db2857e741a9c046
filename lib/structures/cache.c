#include "lib/structures/cache.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "lib/structures/cache_policy.h"

static size_t capacity_of(const struct pace_cache_setup *setup)
{
    return setup->policy == PACE_CACHE_UNBOUNDED ? SIZE_MAX : setup->capacity;
}

enum pace_status pace_cache_new(const struct pace_cache_setup *setup,
                                struct pace_cache **cache)
{
    const size_t unit = _Alignof(struct pace_entry);
    struct pace_cache *made;

    if (capacity_of(setup) == 0 || setup->ttl_ns == 0) {
        return PACE_BAD_INPUT;
    }
    if (setup->value_bytes > SIZE_MAX / 2) {
        return PACE_NO_MEMORY;
    }
    made = malloc(sizeof *made);
    if (!made) {
        return PACE_NO_MEMORY;
    }
    *made = (struct pace_cache){.setup = *setup};
    pace_slab_init(&made->slab,
                   sizeof(struct pace_entry) +
                       (setup->value_bytes + unit - 1) / unit * unit,
                   capacity_of(setup), setup->seed);
    pace_policy_start(made);
    *cache = made;
    return PACE_OK;
}

void pace_cache_free(struct pace_cache *cache)
{
    if (cache) {
        pace_slab_release(&cache->slab);
        free(cache);
    }
}

static void copy(void *to, const void *from, size_t size)
{
    if (size == sizeof(uint64_t)) {
        /* A known size is copied without a call. */
        memcpy(to, from, sizeof(uint64_t));
    } else if (size > 0) {
        memcpy(to, from, size);
    }
}

/* Behind the entry. */
static void *value_of(struct pace_entry *entry)
{
    return entry + 1;
}

static bool expired(const struct pace_cache *cache,
                    const struct pace_entry *entry, uint64_t now_ns)
{
    assert(now_ns >= entry->put_ns);
    return cache->setup.ttl_ns != PACE_CACHE_FOREVER &&
           now_ns - entry->put_ns >= cache->setup.ttl_ns;
}

static void drop(struct pace_cache *cache, uint32_t slot)
{
    pace_policy_goes(cache, slot);
    pace_slab_remove(&cache->slab, slot);
}

bool pace_cache_get(struct pace_cache *cache, struct pace_key key,
                    uint64_t now_ns, void *value)
{
    uint32_t hash = pace_slab_hash(&cache->slab, key);
    uint32_t slot = pace_slab_find(&cache->slab, key, hash);

    if (slot == PACE_SLOT_NONE) {
        cache->misses++;
        return false;
    }
    struct pace_entry *entry = pace_cache_entry(cache, slot);

    if (expired(cache, entry, now_ns)) {
        drop(cache, slot);
        cache->expirations++;
        cache->misses++;
        return false;
    }
    copy(value, value_of(entry), cache->setup.value_bytes);
    pace_policy_used(cache, slot);
    cache->hits++;
    return true;
}

/* A new value under a key that is there.  One that had expired comes anew. */
static void replace(struct pace_cache *cache, uint32_t slot, uint64_t now_ns,
                    const void *value)
{
    struct pace_entry *entry = pace_cache_entry(cache, slot);

    if (expired(cache, entry, now_ns)) {
        cache->expirations++;
        pace_policy_goes(cache, slot);
        entry->record.mark = false;
        pace_policy_came(cache, slot);
    } else {
        pace_policy_used(cache, slot);
    }
    entry->put_ns = now_ns;
    copy(value_of(entry), value, cache->setup.value_bytes);
}

/* Room for one more entry: by growing, or by sending one away. */
static enum pace_status make_room(struct pace_cache *cache, uint64_t now_ns)
{
    if (cache->slab.count < capacity_of(&cache->setup)) {
        return pace_slab_reserve(&cache->slab);
    }
    uint32_t slot = pace_policy_victim(cache);

    if (expired(cache, pace_cache_entry(cache, slot), now_ns)) {
        cache->expirations++;
    } else {
        cache->evictions++;
    }
    drop(cache, slot);
    return PACE_OK;
}

enum pace_status pace_cache_put(struct pace_cache *cache, struct pace_key key,
                                uint64_t now_ns, const void *value)
{
    uint32_t hash = pace_slab_hash(&cache->slab, key);
    uint32_t slot = pace_slab_find(&cache->slab, key, hash);
    unsigned char *outside;
    enum pace_status status;

    if (slot != PACE_SLOT_NONE) {
        replace(cache, slot, now_ns, value);
        return PACE_OK;
    }
    /* What can fail comes before anything leaves. */
    status = pace_slab_copy_key(key, &outside);
    if (status) {
        return status;
    }
    status = make_room(cache, now_ns);
    if (status) {
        free(outside);
        return status;
    }
    slot = pace_slab_add(&cache->slab, key, hash, outside);

    struct pace_entry *entry = pace_cache_entry(cache, slot);

    entry->put_ns = now_ns;
    copy(value_of(entry), value, cache->setup.value_bytes);
    pace_policy_came(cache, slot);
    return PACE_OK;
}

enum pace_status pace_cache_get_or_compute(struct pace_cache *cache,
                                           struct pace_key key, uint64_t now_ns,
                                           struct pace_compute compute,
                                           void *value)
{
    enum pace_status status;

    if (pace_cache_get(cache, key, now_ns, value)) {
        return PACE_OK;
    }
    status = compute.function(key, compute.context, value);
    if (status) {
        return status;
    }
    /* Looked up anew: the computation may have changed the cache. */
    return pace_cache_put(cache, key, now_ns, value);
}

bool pace_cache_remove(struct pace_cache *cache, struct pace_key key)
{
    uint32_t hash = pace_slab_hash(&cache->slab, key);
    uint32_t slot = pace_slab_find(&cache->slab, key, hash);

    if (slot == PACE_SLOT_NONE) {
        return false;
    }
    drop(cache, slot);
    return true;
}

void pace_cache_clear(struct pace_cache *cache)
{
    pace_slab_clear(&cache->slab);
    pace_policy_start(cache);
    cache->hits = 0;
    cache->misses = 0;
    cache->evictions = 0;
    cache->expirations = 0;
}

struct pace_cache_info pace_cache_info(const struct pace_cache *cache)
{
    return (struct pace_cache_info){
        .hits = cache->hits,
        .misses = cache->misses,
        .evictions = cache->evictions,
        .expirations = cache->expirations,
        .size = cache->slab.count,
        .capacity = capacity_of(&cache->setup),
        .heap_bytes = sizeof *cache + pace_slab_bytes(&cache->slab),
    };
}
