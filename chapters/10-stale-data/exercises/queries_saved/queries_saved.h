#ifndef QUERIES_SAVED_H
#define QUERIES_SAVED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * How many queries a strategy saves over having no cache.
 *
 * Without a cache every request is a query.  With one, which is empty at first
 * and has room for all rows, a request is a query only if the row is not in it.
 *
 * QUERIES_TTL      an entry put at t is gone from t + ttl_s on.  To be served
 *                  does not make it younger, and nobody tells of changes
 * QUERIES_BY_KEY   a change makes the cache forget that row
 * QUERIES_REFRESH  a change makes it forget everything
 *
 * script  count events in the order in which they happen; rows from 0 to
 *         rows - 1; times never go back, up to the largest of 64 bits
 * rows    up to 1,000,000
 * saved   receives the number of requests that are no queries
 * result  false if memory is refused; *saved is then untouched
 * cost    work that grows as count and as rows, whatever the strategy; of heap
 *         at most 16 bytes for each row and 16 more, none of it kept
 */
enum queries_strategy {
    QUERIES_TTL,
    QUERIES_BY_KEY,
    QUERIES_REFRESH,
};

struct queries_event {
    uint64_t at_s;
    uint32_t row;
    bool is_change; /* else a request */
};

struct queries_script {
    const struct queries_event *events;
    size_t count;
    size_t rows;
    uint64_t ttl_s; /* >= 1; for QUERIES_TTL */
};

bool queries_saved(const struct queries_script *script,
                   enum queries_strategy strategy, size_t *saved);

#endif
