#ifndef MEASURING_REPEATS_H
#define MEASURING_REPEATS_H

#include "lib/measure/clock.h"
#include "lib/measure/stats.h"
#include "lib/measure/status.h"

/* So often the fixed job, a walk round a ring, is run, and over so many places:
 * few enough to fit into any first cache, enough to take longer than reading
 * the clock. */
#define MEASURING_RUNS 1000
#define MEASURING_JOB  4000

/* Runs one by one, each between two readings of the wall clock. */
struct measuring_repeats {
    double ns[MEASURING_RUNS]; /* in the order of the runs */
    struct pace_summary summary;
    double p90;
};

struct measuring_input;

/*
 * One job, MEASURING_RUNS times: after a warm-up, and with every run made cold
 * by work on other memory before it.
 *
 * evict_bytes  of other memory; larger than the caches to be emptied
 * errors       PACE_NO_MEMORY
 * cost         the runs, and MEASURING_RUNS walks over evict_bytes
 */
enum pace_status measuring_repeats_find(const struct pace_clock *clock,
                                        struct measuring_input *input,
                                        size_t evict_bytes,
                                        struct measuring_repeats *warm,
                                        struct measuring_repeats *cold);

#endif
