#include "lib/exercise/call.h"

#include <string.h>

#include "queries_saved.h"

#define UNTOUCHED SIZE_MAX

static enum queries_strategy take_strategy(struct pace_call *call)
{
    const char *name = pace_take_word(call);

    if (strcmp(name, "ttl") == 0) {
        return QUERIES_TTL;
    }
    return strcmp(name, "by_key") == 0 ? QUERIES_BY_KEY : QUERIES_REFRESH;
}

static const struct queries_event *take_events(struct pace_call *call,
                                               size_t *count)
{
    const uint64_t *at_s = pace_take_counts(call, count);
    const char *const *what = pace_take_texts(call, count);
    const uint64_t *rows = pace_take_counts(call, count);
    struct queries_event *events =
        pace_room(call, "events", *count * sizeof *events);

    for (size_t i = 0; i < *count; i++) {
        events[i] = (struct queries_event){at_s[i], (uint32_t)rows[i],
                                           strcmp(what[i], "set") == 0};
    }
    return events;
}

/* "strategy = by_key, ttl_s = 60, rows = 2, at_s = [0 1 2],
 * what = [ask set ask], row = [1 1 1]" */
void pace_exercise_call(struct pace_call *call)
{
    enum queries_strategy strategy = take_strategy(call);
    struct queries_script script = {.ttl_s = pace_take_count(call)};
    size_t saved = UNTOUCHED;
    bool done;

    script.rows = (size_t)pace_take_count(call);
    script.events = take_events(call, &script.count);
    pace_enter(call);
    done = queries_saved(&script, strategy, &saved);
    pace_leave(call);
    if (done) {
        pace_give(call, "%zu saved", saved);
    } else {
        pace_give(call, "no memory%s",
                  saved == UNTOUCHED ? "" : ", but saved was written");
    }
}
