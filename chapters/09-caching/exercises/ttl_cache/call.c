#include "lib/exercise/call.h"

#include <inttypes.h>
#include <string.h>

#include "ttl_cache.h"

/* No test puts it. */
#define UNTOUCHED INT64_MAX

static void get(struct pace_call *call, struct ttl_cache *cache,
                uint64_t now_ns, const char *separator)
{
    uint32_t key = (uint32_t)pace_take_count(call);
    int64_t value = UNTOUCHED;
    bool found;

    pace_enter(call);
    found = ttl_cache_get(cache, key, now_ns, &value);
    pace_leave(call);
    if (found) {
        pace_give(call, "%s%" PRId64, separator, value);
    } else if (value == UNTOUCHED) {
        pace_give(call, "%snone", separator);
    } else {
        pace_give(call, "%snone, but *value was changed", separator);
    }
}

static void put(struct pace_call *call, struct ttl_cache *cache,
                uint64_t now_ns)
{
    uint32_t key = (uint32_t)pace_take_count(call);
    int64_t value = pace_take_integer(call);

    pace_enter(call);
    ttl_cache_put(cache, key, value, now_ns);
    pace_leave(call);
}

static void count(struct pace_call *call, const struct ttl_cache *cache,
                  uint64_t now_ns, const char *separator)
{
    size_t there;

    pace_enter(call);
    there = ttl_cache_count(cache, now_ns);
    pace_leave(call);
    pace_give(call, "%s%zu there", separator, there);
}

/* One call after the other: "at TICK put KEY VALUE", "at TICK get KEY",
 * "at TICK count". */
void pace_exercise_call(struct pace_call *call)
{
    struct ttl_cache *cache = pace_room(call, "entries", sizeof *cache);
    const char *separator = "";

    *cache = (struct ttl_cache){.ttl_ns = pace_take_count(call)};
    while (pace_take_word(call)) {
        uint64_t now_ns = pace_take_count(call);
        const char *what = pace_take_word(call);

        if (strcmp(what, "put") == 0) {
            put(call, cache, now_ns);
            continue;
        }
        if (strcmp(what, "get") == 0) {
            get(call, cache, now_ns, separator);
        } else {
            count(call, cache, now_ns, separator);
        }
        separator = ", ";
    }
}
