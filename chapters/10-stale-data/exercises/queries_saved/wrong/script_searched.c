/*
 * You search the script backwards at each request: right, but the work grows as
 * n^2. Keep for each row when it was queried last.
 */
#include "queries_saved.h"

#include <stdlib.h>

/* Whether what was queried at event i is served at event now. */
static bool is_served(const struct queries_script *script,
                      enum queries_strategy strategy, size_t i, size_t now)
{
    const struct queries_event *events = script->events;

    if (strategy == QUERIES_TTL) {
        return events[now].at_s - events[i].at_s < script->ttl_s;
    }
    for (size_t j = i + 1; j < now; j++) {
        if (events[j].is_change &&
            (strategy == QUERIES_REFRESH || events[j].row == events[now].row)) {
            return false;
        }
    }
    return true;
}

bool queries_saved(const struct queries_script *script,
                   enum queries_strategy strategy, size_t *saved)
{
    bool *queried = calloc(script->count + 1, sizeof *queried);
    size_t hits = 0;

    if (!queried) {
        return false;
    }
    for (size_t now = 0; now < script->count; now++) {
        uint32_t row = script->events[now].row;
        bool served = false;

        if (script->events[now].is_change) {
            continue;
        }
        for (size_t i = 0; i < now && !served; i++) {
            served = queried[i] && script->events[i].row == row &&
                     is_served(script, strategy, i, now);
        }
        queried[now] = !served;
        hits += served;
    }
    free(queried);
    *saved = hits;
    return true;
}
