#ifndef PACE_POOL_H
#define PACE_POOL_H

#include <stddef.h>
#include <stdint.h>

#include "lib/demo/demo.h"
#include "lib/measure/status.h"

/* Where inputs come from: a seed, or the reader's own data. */
struct pace_source {
    const struct pace_demo *demo;
    uint64_t seed;
    const struct pace_records *records; /* NULL: seeded inputs */
};

/* Several inputs of one size, to be used in turn. */
struct pace_pool {
    const struct pace_demo *demo;
    size_t n;
    void **inputs;
    size_t count;
};

/*
 * How many inputs of size n a pool holds: as many as make 65,536 elements
 * together, so that no branch predictor learns them by heart.
 */
size_t pace_pool_count(const struct pace_source *source, size_t n);

/* Sets up all inputs of size n.  errors: PACE_NO_MEMORY; *pool is then {0}. */
enum pace_status pace_pool_fill(struct pace_pool *pool,
                                const struct pace_source *source, size_t n);

/* Tears all inputs down; {0} is allowed. */
void pace_pool_release(struct pace_pool *pool);

#endif
