#include "demos/caching/caching.h"

#include "lib/measure/tally.h"

uint64_t caching_fetch(uint32_t key, unsigned rounds)
{
    uint64_t value = key;

    for (unsigned i = 0; i < rounds; i++) {
        value = (value ^ value >> 29) * UINT64_C(0xBF58476D1CE4E5B9) + 1;
    }
    return value;
}

uint64_t caching_uncached(const struct caching_trace *trace, unsigned rounds)
{
    uint64_t sum = 0;

    for (size_t i = 0; i < trace->count; i++) {
        sum += caching_fetch(trace->keys[i], rounds);
    }
    PACE_TALLY(misses, trace->count);
    return sum;
}

/* What the cache calls for a key that it does not hold. */
static enum pace_status fetch(struct pace_key key, void *rounds, void *value)
{
    const uint32_t *number = key.bytes;
    uint64_t *fetched = value;

    *fetched = caching_fetch(*number, *(const unsigned *)rounds);
    return PACE_OK;
}

enum pace_status caching_serve(const struct caching_trace *trace,
                               const struct pace_cache_setup *setup,
                               unsigned rounds, struct caching_result *result)
{
    struct pace_cache_setup of_values = *setup;
    struct pace_compute compute = {fetch, &rounds};
    struct pace_cache *cache;
    enum pace_status status;
    uint64_t sum = 0;

    of_values.value_bytes = sizeof(uint64_t);
    status = pace_cache_new(&of_values, &cache);
    if (status) {
        return status;
    }
    for (size_t i = 0; i < trace->count && !status; i++) {
        struct pace_key key = {&trace->keys[i], sizeof trace->keys[i]};
        uint64_t value = 0;

        status = pace_cache_get_or_compute(cache, key, i * CACHING_TICK_NS,
                                           compute, &value);
        sum += value;
    }
    if (!status) {
        *result = (struct caching_result){sum, pace_cache_info(cache)};
        PACE_TALLY(hits, result->info.hits);
        PACE_TALLY(misses, result->info.misses);
        PACE_TALLY(evictions, result->info.evictions);
        PACE_TALLY(expirations, result->info.expirations);
    }
    pace_cache_free(cache);
    return status;
}
