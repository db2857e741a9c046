#include "lib/demo/pool.h"

#include <stdlib.h>

/* Fewer elements than this, and the hash set of a published comparison read
 * n^1.5 instead of n: its branches had been learnt. */
#define POOL_ELEMENTS 65536
#define POOL_LIMIT    1024

size_t pace_pool_count(const struct pace_source *source, size_t n)
{
    if (source->records || source->demo->one_input || n >= POOL_ELEMENTS) {
        return 1;
    }
    size_t count = n ? (POOL_ELEMENTS + n - 1) / n : 1;

    return count < POOL_LIMIT ? count : POOL_LIMIT;
}

static void *make_input(const struct pace_source *source, size_t n,
                        size_t index)
{
    if (source->records) {
        return source->demo->setup_input(source->records, n);
    }
    /* 2^64 / golden ratio: neighbouring seeds end up far apart. */
    uint64_t spread = UINT64_C(0x9e3779b97f4a7c15);

    return source->demo->setup(n, source->seed + spread * (n + index * 4096));
}

enum pace_status pace_pool_fill(struct pace_pool *pool,
                                const struct pace_source *source, size_t n)
{
    size_t count = pace_pool_count(source, n);
    struct pace_pool made = {.demo = source->demo, .n = n};

    *pool = (struct pace_pool){0};
    made.inputs = calloc(count, sizeof *made.inputs);
    if (!made.inputs) {
        return PACE_NO_MEMORY;
    }
    while (made.count < count) {
        void *input = make_input(source, n, made.count);

        if (!input) {
            pace_pool_release(&made);
            return PACE_NO_MEMORY;
        }
        made.inputs[made.count++] = input;
    }
    *pool = made;
    return PACE_OK;
}

void pace_pool_release(struct pace_pool *pool)
{
    for (size_t i = 0; i < pool->count; i++) {
        pool->demo->teardown(pool->inputs[i]);
    }
    free(pool->inputs);
    *pool = (struct pace_pool){0};
}
