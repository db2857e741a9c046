#ifndef STALE_DATA_H
#define STALE_DATA_H

#include "demos/stale_data/database.h"
#include "demos/stale_data/script.h"
#include "lib/measure/status.h"

/*
 * Answers out of a cache, while the source that they come from changes
 * underneath.  A strategy says how the cache comes to know of it.
 */

enum stale_notice {
    STALE_NEVER,      /* nobody tells it anything */
    STALE_BY_KEY,     /* whoever commits names the row; it and what is made of
                         it are forgotten, and nothing else */
    STALE_ROW_ALONE,  /* as before, but what is made of the row is forgotten
                         about: a mistake that is easily made */
    STALE_REFRESH,    /* whoever commits says that something changed; all is
                         forgotten */
    STALE_BY_VERSION, /* it asks the source, each time, whether anything
                         changed; if so, all is forgotten */
};

struct stale_strategy {
    enum stale_notice notice;
    size_t capacity; /* entries, >= 1 */
    uint64_t ttl_ns; /* >= 1; PACE_CACHE_FOREVER: age does not matter */
};

/* Every request is a hit or a query, and its answer fresh or stale. */
struct stale_result {
    uint64_t hits;
    uint64_t queries;
    uint64_t fresh;
    uint64_t stale;  /* answers that were right once, but no more */
    uint64_t checks; /* questions to the source whether it changed */
};

/*
 * Plays a script; its changes are committed by database->writer.
 *
 * strategy  NULL: without a cache
 * database  with the script's shop in its first state; the changes stay in it,
 *           so that it has to be restored before the next run
 * errors    PACE_BAD_INPUT (capacity 0, ttl_ns 0), PACE_NO_MEMORY, and those
 *           of the source; database->message says more, *result is untouched
 * cost      a query for each miss, a commit for each change
 */
enum pace_status stale_serve(const struct stale_script *script,
                             const struct stale_strategy *strategy,
                             struct stale_database *database,
                             struct stale_result *result);

#endif
