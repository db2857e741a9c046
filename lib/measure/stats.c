#include "lib/measure/stats.h"

#include <assert.h>
#include <limits.h>
#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>

/* The median lies outside of a 95 % interval this often on either side. */
#define TAIL 0.025

/* Wall time may exceed CPU time by this much before a batch counts as
 * disturbed: reading the clocks and servicing interrupts takes a little. */
#define WALL_PER_CPU 1.05

/* Quartiles further apart than this, relative to the median, are noise. */
#define QUARTILE_SPREAD 0.10

/*
 * Index, in sorted values, of the lower end of the median's interval; the
 * upper end is as far from the top.  Each value falls below the true median
 * with probability 1/2, so the value at index k lies above it as often as a
 * binomial variable is at most k.  Below 6 values even the extremes are
 * passed more often than 5 %, and the interval is all there is: index 0.
 * (Conover, Practical Nonparametric Statistics, 3rd ed., 3.2.)
 */
static size_t interval_index(size_t count)
{
    size_t low = 0;          /* fits, or is the best there is */
    size_t high = count / 2; /* does not fit: reached half of the time */

    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;

        if (gsl_cdf_binomial_P((unsigned)middle, 0.5, (unsigned)count) <=
            TAIL) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

static bool all_finite(const double values[], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!isfinite(values[i])) {
            return false;
        }
    }
    return true;
}

enum pace_status pace_stats_summarize(const double values[], size_t count,
                                      struct pace_summary *summary)
{
    assert(summary && (values || count == 0));

    if (count == 0 || count > UINT_MAX || !all_finite(values, count)) {
        return PACE_BAD_INPUT;
    }
    if (count > SIZE_MAX / (2 * sizeof *values)) {
        return PACE_NO_MEMORY;
    }
    double *sorted = malloc(2 * count * sizeof *sorted);

    if (!sorted) {
        return PACE_NO_MEMORY;
    }
    double *work = sorted + count;

    for (size_t i = 0; i < count; i++) {
        sorted[i] = values[i];
    }
    gsl_sort(sorted, 1, count);
    size_t edge = interval_index(count);

    *summary = (struct pace_summary){
        .count = count,
        .min = sorted[0],
        .p25 = gsl_stats_quantile_from_sorted_data(sorted, 1, count, 0.25),
        .median = gsl_stats_median_from_sorted_data(sorted, 1, count),
        .p75 = gsl_stats_quantile_from_sorted_data(sorted, 1, count, 0.75),
        .max = sorted[count - 1],
        .mad = gsl_stats_mad0(sorted, 1, count, work),
        .ci_low = sorted[edge],
        .ci_high = sorted[count - 1 - edge],
    };
    free(sorted);
    return PACE_OK;
}

bool pace_stats_disturbed(const struct pace_sample *sample)
{
    return sample->involuntary_switches > 0 ||
           (double)sample->wall_ns > WALL_PER_CPU * (double)sample->cpu_ns;
}

/* Summarizes wall or CPU time per operation; work holds one number each. */
static enum pace_status summarize_clock(const struct pace_samples *samples,
                                        bool cpu, double work[],
                                        struct pace_summary *summary)
{
    for (size_t i = 0; i < samples->count; i++) {
        const struct pace_sample *sample = &samples->items[i];

        assert(sample->repeats > 0);
        work[i] = (double)(cpu ? sample->cpu_ns : sample->wall_ns) /
                  (double)sample->repeats;
    }
    return pace_stats_summarize(work, samples->count, summary);
}

enum pace_status pace_stats_timing(const struct pace_samples *samples,
                                   struct pace_timing *timing)
{
    assert(samples && timing);

    if (samples->count == 0) {
        return PACE_BAD_INPUT;
    }
    double *work = malloc(samples->count * sizeof *work);

    if (!work) {
        return PACE_NO_MEMORY;
    }
    struct pace_timing found = {0};
    enum pace_status status =
        summarize_clock(samples, false, work, &found.wall);

    if (!status) {
        status = summarize_clock(samples, true, work, &found.cpu);
    }
    free(work);
    if (status) {
        return status;
    }
    for (size_t i = 0; i < samples->count; i++) {
        found.disturbed += pace_stats_disturbed(&samples->items[i]);
    }
    found.noisy =
        found.disturbed >= samples->count - found.disturbed ||
        found.cpu.p75 - found.cpu.p25 > QUARTILE_SPREAD * found.cpu.median;
    *timing = found;
    return PACE_OK;
}
