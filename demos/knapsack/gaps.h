#ifndef KNAPSACK_GAPS_H
#define KNAPSACK_GAPS_H

#include <stdio.h>

#include "demos/knapsack/instances.h"
#include "lib/measure/stats.h"

/* How far greedy falls short of the best value. */
struct knapsack_gap {
    int64_t greedy;
    int64_t best;
    double percent; /* of the best; 0 where that is 0 */
};

/* errors: PACE_NO_MEMORY, PACE_OVER_BUDGET (takes too long).  instance->taken
 * receives the best choice. */
enum pace_status knapsack_gap_find(struct knapsack_instance *instance,
                                   struct knapsack_gap *gap);

/* The seeded problems that the gaps are found on. */
enum {
    KNAPSACK_GAP_PROBLEMS = 1000,
    KNAPSACK_GAP_ITEMS = 100,
    KNAPSACK_GAP_RANGE = 1000
};

/* Gaps of many problems of one family, in percent. */
struct knapsack_gaps {
    double percent[KNAPSACK_GAP_PROBLEMS];
    size_t exact; /* problems without a gap */
    struct pace_summary summary;
};

/* errors: PACE_NO_MEMORY */
enum pace_status knapsack_gaps_find(enum knapsack_family family, uint64_t seed,
                                    struct knapsack_gaps *gaps);

/*
 * The histogram as CSV: low,high,count, the ends in percent.  About 30 bins,
 * low <= gap < high, whose width is 1, 2 or 5 times a power of ten.
 */
void knapsack_gaps_write(const struct knapsack_gaps *gaps, FILE *stream);

#endif
