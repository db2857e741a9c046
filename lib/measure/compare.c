#include "lib/measure/compare.h"

#include <assert.h>
#include <stdlib.h>

#include "lib/measure/stats.h"

/* With fewer pairs no interval of a sign test reaches 95 %. */
#define FEWEST_PAIRS 6

/*
 * A pair is four batches of a quarter of the usual length: many short pairs
 * find the ratio better than few long ones in the same time, as the machine
 * has less time to change within a pair.  Shorter still, reading the clock
 * would be felt (0.3 to 1 us).
 */
#define QUARTERS 4

/* Equal counts may make the slower variant's batch this many times as long
 * as it should be; beyond, precision is no longer the question. */
#define MOST_BATCHES 16

/* Operations per batch of either variant. */
struct counts {
    size_t first;
    size_t second;
};

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

static size_t count_limit(const struct pace_cell *cell)
{
    return cell->reset ? cell->input_count : SIZE_MAX;
}

static size_t quarter(size_t repeats)
{
    return repeats > QUARTERS ? repeats / QUARTERS : 1;
}

/*
 * Equal counts give both variants the same inputs in the same turn: that of
 * the faster one, so that no batch is too short for the clock.
 */
static struct counts choose_counts(const struct pace_meter *meter,
                                   const struct pace_cell *first,
                                   const struct pace_cell *second)
{
    const struct pace_cell *slower =
        first->call_ns > second->call_ns ? first : second;
    size_t larger =
        first->repeats > second->repeats ? first->repeats : second->repeats;
    size_t limit = smaller(count_limit(first), count_limit(second));
    size_t equal = smaller(quarter(larger), limit);
    double slower_ns = (double)slower->call_ns * (double)equal;

    if (equal > 1 &&
        QUARTERS * slower_ns > MOST_BATCHES * (double)meter->batch_ns) {
        return (struct counts){quarter(first->repeats),
                               quarter(second->repeats)};
    }
    return (struct counts){equal, equal};
}

/*
 * One pair, in the order first, second, second, first: while the machine's
 * speed changes steadily, what one gains or loses the other does, too, since
 * the middle of both is the same moment.  Each variant runs once after the
 * other and once after itself.
 */
static double pair_ratio(const struct pace_meter *meter,
                         struct pace_cell *first, struct pace_cell *second,
                         struct counts counts)
{
    double first_ns =
        (double)pace_meter_batch(meter, first, counts.first).cpu_ns;
    double second_ns =
        (double)pace_meter_batch(meter, second, counts.second).cpu_ns;

    second_ns += (double)pace_meter_batch(meter, second, counts.second).cpu_ns;
    first_ns += (double)pace_meter_batch(meter, first, counts.first).cpu_ns;
    return (first_ns / (double)counts.first) /
           (second_ns / (double)counts.second);
}

static enum pace_comparison_verdict judge(const struct pace_summary *ratios)
{
    if (ratios->ci_high < 1.0) {
        return PACE_FIRST_FASTER;
    }
    if (ratios->ci_low > 1.0) {
        return PACE_SECOND_FASTER;
    }
    return PACE_TOO_CLOSE;
}

static void prepare(const struct pace_meter *meter, struct pace_cell *cell)
{
    if (cell->repeats == 0) {
        pace_meter_calibrate(meter, cell);
    }
}

enum pace_status pace_compare(const struct pace_meter *meter,
                              struct pace_cell *first, struct pace_cell *second,
                              size_t pairs, struct pace_comparison *out)
{
    assert(meter && first && second && first != second && out);

    if (pairs < FEWEST_PAIRS) {
        return PACE_BAD_INPUT;
    }
    if (pairs > SIZE_MAX / sizeof(double)) {
        return PACE_NO_MEMORY;
    }
    double *ratios = malloc(pairs * sizeof *ratios);

    if (!ratios) {
        return PACE_NO_MEMORY;
    }
    prepare(meter, first);
    prepare(meter, second);
    struct counts counts = choose_counts(meter, first, second);

    for (size_t i = 0; i < pairs; i++) {
        ratios[i] = pair_ratio(meter, first, second, counts);
    }
    struct pace_summary summary;
    enum pace_status status = pace_stats_summarize(ratios, pairs, &summary);

    free(ratios);
    if (status) {
        /* A ratio that is no number comes from a batch of no time. */
        return status == PACE_BAD_INPUT ? PACE_UNAVAILABLE : status;
    }
    *out = (struct pace_comparison){
        .ratio = summary.median,
        .ratio_low = summary.ci_low,
        .ratio_high = summary.ci_high,
        .pairs = pairs,
        .verdict = judge(&summary),
    };
    return PACE_OK;
}
