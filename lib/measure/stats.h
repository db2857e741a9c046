#ifndef PACE_STATS_H
#define PACE_STATS_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/measure/samples.h"

/* Order statistics of a set of numbers, in the numbers' own unit. */
struct pace_summary {
    size_t count;
    double min;
    double p25;
    double median;
    double p75;
    double max;
    double mad;     /* median absolute deviation from the median */
    double ci_low;  /* interval of the median, at least 95 % where the */
    double ci_high; /* count allows it, from the binomial distribution */
};

/*
 * Summarizes count numbers.
 *
 * values   in any order; not modified; all finite
 * count    1 .. UINT_MAX; a single value is its own interval
 * errors   PACE_NO_MEMORY, PACE_BAD_INPUT (no values, or one not finite)
 * cost     O(n log n) time, 2n doubles of heap
 */
enum pace_status pace_stats_summarize(const double values[], size_t count,
                                      struct pace_summary *summary);

/* One cell's samples in numbers: ns per operation, and what disturbed them. */
struct pace_timing {
    struct pace_summary wall; /* ns per operation */
    struct pace_summary cpu;  /* ns per operation */
    size_t disturbed;         /* batches that were, see below */
    bool noisy; /* half of the batches or more were disturbed, or the quartiles
                   of cpu lie more than 10 % of the median apart */
};

/* Whether a batch met an involuntary switch or wall > 1.05 cpu. */
bool pace_stats_disturbed(const struct pace_sample *sample);

/* errors: PACE_NO_MEMORY, PACE_BAD_INPUT (no samples) */
enum pace_status pace_stats_timing(const struct pace_samples *samples,
                                   struct pace_timing *timing);

#endif
