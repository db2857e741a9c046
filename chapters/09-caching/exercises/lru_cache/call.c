#include "lib/exercise/call.h"

#include <inttypes.h>
#include <string.h>

#include "lru_cache.h"

/* No test puts it. */
#define UNTOUCHED INT64_MAX

/* A cache that is asked, and what stands between two things it says. */
struct asked {
    struct lru_cache *cache;
    const char *separator;
};

static void get(struct pace_call *call, struct asked *asked)
{
    uint32_t key = (uint32_t)pace_take_count(call);
    int64_t value = UNTOUCHED;
    bool found;

    pace_enter(call);
    found = lru_cache_get(asked->cache, key, &value);
    pace_leave(call);
    if (found) {
        pace_give(call, "%s%" PRId64, asked->separator, value);
    } else if (value == UNTOUCHED) {
        pace_give(call, "%snone", asked->separator);
    } else {
        pace_give(call, "%snone, but *value was changed", asked->separator);
    }
    asked->separator = ", ";
}

static void put(struct pace_call *call, struct asked *asked)
{
    uint32_t key = (uint32_t)pace_take_count(call);
    int64_t value = pace_take_integer(call);
    uint32_t evicted;

    pace_enter(call);
    evicted = lru_cache_put(asked->cache, key, value);
    pace_leave(call);
    if (evicted != LRU_CACHE_NONE) {
        pace_give(call, "%s%" PRIu32 " leaves", asked->separator, evicted);
        asked->separator = ", ";
    }
}

/* Each key from the first to the last as its own value; who leaves is not
 * said. */
static void put_all(struct pace_call *call, struct asked *asked)
{
    uint32_t first = (uint32_t)pace_take_count(call);
    uint32_t last = (uint32_t)pace_take_count(call);

    pace_enter(call);
    for (uint32_t key = first; key <= last; key++) {
        lru_cache_put(asked->cache, key, key);
    }
    pace_leave(call);
}

/* How many of the keys are there. */
static void get_all(struct pace_call *call, struct asked *asked)
{
    uint32_t first = (uint32_t)pace_take_count(call);
    uint32_t last = (uint32_t)pace_take_count(call);
    uint32_t found = 0;
    int64_t value;

    pace_enter(call);
    for (uint32_t key = first; key <= last; key++) {
        found += lru_cache_get(asked->cache, key, &value);
    }
    pace_leave(call);
    pace_give(call, "%s%" PRIu32 " found", asked->separator, found);
    asked->separator = ", ";
}

static void ask(struct pace_call *call, struct asked *asked)
{
    static const struct {
        const char *name;
        void (*ask)(struct pace_call *, struct asked *);
    } ways[] = {
        {"get", get}, {"put", put}, {"get_all", get_all}, {"put_all", put_all}};
    const char *name = pace_take_word(call);

    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        if (strcmp(name, ways[i].name) == 0) {
            ways[i].ask(call, asked);
        }
    }
}

/* One call after the other: "get KEY", "put KEY VALUE"; or many: "get_all FIRST
 * LAST", "put_all FIRST LAST". */
void pace_exercise_call(struct pace_call *call)
{
    size_t capacity = (size_t)pace_take_count(call);
    size_t key_count = (size_t)pace_take_count(call);
    struct asked asked = {NULL, ""};

    pace_enter(call);
    asked.cache = lru_cache_new(capacity, key_count);
    pace_leave(call);
    if (!asked.cache) {
        pace_give(call, "refused");
        while (pace_take_word(call)) {
            /* What was to be asked. */
        }
        return;
    }
    while (!pace_taken_all(call)) {
        ask(call, &asked);
    }
    pace_enter(call);
    lru_cache_free(asked.cache);
    pace_leave(call);
}
