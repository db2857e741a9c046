#include "queries_saved.h"

#include <stdlib.h>

struct entry {
    uint64_t put_at_s;
    size_t put_by; /* the event, counted from 1; 0: not in the cache */
};

struct cache {
    struct entry *entries;
    size_t emptied_by; /* the event; what was put before it is gone */
};

static bool holds(const struct cache *cache, const struct queries_event *event,
                  enum queries_strategy strategy, uint64_t ttl_s)
{
    const struct entry *entry = &cache->entries[event->row];

    if (entry->put_by <= cache->emptied_by) {
        return false;
    }
    return strategy != QUERIES_TTL || event->at_s - entry->put_at_s < ttl_s;
}

/* To forget all rows takes no loop over them. */
static void change(struct cache *cache, uint32_t row, size_t event,
                   enum queries_strategy strategy)
{
    if (strategy == QUERIES_BY_KEY) {
        cache->entries[row].put_by = 0;
    } else if (strategy == QUERIES_REFRESH) {
        cache->emptied_by = event;
    }
}

bool queries_saved(const struct queries_script *script,
                   enum queries_strategy strategy, size_t *saved)
{
    struct cache cache = {.entries =
                              calloc(script->rows + 1, sizeof *cache.entries)};
    size_t hits = 0;

    if (!cache.entries) {
        return false;
    }
    for (size_t i = 0; i < script->count; i++) {
        const struct queries_event *event = &script->events[i];

        if (event->is_change) {
            change(&cache, event->row, i + 1, strategy);
        } else if (holds(&cache, event, strategy, script->ttl_s)) {
            hits++;
        } else {
            cache.entries[event->row] = (struct entry){event->at_s, i + 1};
        }
    }
    free(cache.entries);
    *saved = hits;
    return true;
}
