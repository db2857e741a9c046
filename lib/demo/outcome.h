#ifndef PACE_OUTCOME_H
#define PACE_OUTCOME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/demo/demo.h"
#include "lib/measure/fit.h"
#include "lib/measure/stats.h"

/*
 * What a run found, in memory: rows go to NAME.csv, laws to NAME.fit.csv;
 * tables, charts and claims read nothing else.  Meters are "time" (CPU time
 * of one operation, in ns: what the code costs), "wall" (by the wall clock,
 * in ns: what the other programs took as well), "work" (units), "heap_peak",
 * "allocations", "allocated", "moved" (bytes or calls, counted) and the names
 * of tallies.
 */
struct pace_row {
    size_t variant; /* index in demo->variants */
    size_t n;
    const char *meter;
    const char *unit;            /* "ns", "units", "bytes", "calls" ... */
    struct pace_summary summary; /* of a counted meter: all equal, count 1 */
    bool noisy;
    uint64_t answer;
};

/* The law of growth of one variant in one meter. */
struct pace_law {
    size_t variant;
    const char *meter;
    bool fitted; /* false: too few sizes, and fit is all 0 */
    struct pace_fit fit;
    enum pace_verdict verdict; /* on the variant's claim */
};

struct pace_outcome {
    const struct pace_demo *demo;
    struct pace_row *rows; /* by variant, then n, then meter */
    size_t row_count;
    struct pace_law *laws; /* by variant; of "time", then of "work" */
    size_t law_count;
    bool partial; /* interrupted: some rows are missing */
};

/* The row of that variant, size and meter, or NULL. */
const struct pace_row *pace_outcome_row(const struct pace_outcome *outcome,
                                        size_t variant, size_t n,
                                        const char *meter);

/* The same of the variant of that name. */
const struct pace_row *pace_outcome_named(const struct pace_outcome *outcome,
                                          const char *variant, size_t n,
                                          const char *meter);

/* The law of that variant and meter, or NULL. */
const struct pace_law *pace_outcome_law(const struct pace_outcome *outcome,
                                        size_t variant, const char *meter);

void pace_outcome_release(struct pace_outcome *outcome);

#endif
