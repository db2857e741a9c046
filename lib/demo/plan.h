#ifndef PACE_PLAN_H
#define PACE_PLAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/demo/args.h"
#include "lib/demo/demo.h"
#include "lib/demo/pool.h"
#include "lib/measure/meter.h"

/* Why a cell of the plan has no time. */
enum pace_skip {
    PACE_NOT_SKIPPED,
    PACE_SKIP_LIMIT,  /* n is above the variant's max_n */
    PACE_SKIP_MEMORY, /* its inputs would not fit in --max-memory */
    PACE_SKIP_TIME,   /* its next call would exceed the variant's share */
    PACE_SKIP_ANSWER, /* the variant gave PACE_NO_ANSWER */
};

/* One variant at one size. */
struct pace_plan_cell {
    size_t variant; /* index in demo->variants */
    size_t n;
    size_t pool; /* index in plan->pools, where not skipped */
    enum pace_skip skip;
    double predicted; /* bytes or seconds, where skipped for them */
    uint64_t answer;  /* to the pool's first input */
    double call_s;    /* CPU time of the first call */
    size_t passes;    /* how many samples to take */
    struct pace_cell meter;
};

/* All that a run is going to do. */
struct pace_plan {
    const struct pace_demo *demo;
    const struct pace_options *options;
    struct pace_source source;
    struct pace_plan_cell *cells; /* by variant, n ascending */
    size_t cell_count;
    struct pace_pool *pools; /* one per size in use, n ascending */
    size_t pool_count;
};

/*
 * Lists the cells that the options ask for and fills the pools.
 *
 * records  the reader's data or NULL; they outlive the plan
 * err      receives one sentence where explicit sizes are refused
 * errors   PACE_NO_MEMORY, PACE_BAD_INPUT (a size above the records),
 *          PACE_OVER_BUDGET (explicit sizes that need more than --max-memory)
 */
enum pace_status pace_plan_make(struct pace_plan *plan,
                                const struct pace_demo *demo,
                                const struct pace_options *options,
                                const struct pace_records *records, FILE *err);

/* {0} is allowed. */
void pace_plan_release(struct pace_plan *plan);

/*
 * Heap that the plan needs for inputs of size n, in bytes.
 */
double pace_plan_bytes(const struct pace_source *source, size_t n);

/* The largest size that the variant takes; SIZE_MAX: any. */
size_t pace_plan_limit(const struct pace_variant *variant);

/* Seconds that measuring one variant may take. */
double pace_plan_share_s(const struct pace_options *options);

#endif
