#include "demos/knapsack/gaps.h"

#include <math.h>

#include "demos/knapsack/runs.h"

#define WANTED_BINS 30

/* A second or so, where the core gives up: nobody waits for more. */
#define MAX_CELLS UINT64_C(200000000)

enum pace_status knapsack_gap_find(struct knapsack_instance *instance,
                                   struct knapsack_gap *gap)
{
    struct knapsack_gap found = {0};
    enum pace_status status =
        knapsack_greedy(&instance->problem, instance->taken, &found.greedy);

    if (!status) {
        status = knapsack_exact(&instance->problem, MAX_CELLS, instance->taken,
                                &found.best);
    }
    if (status) {
        return status;
    }
    if (found.best > 0) {
        found.percent =
            100.0 * (double)(found.best - found.greedy) / (double)found.best;
    }
    *gap = found;
    return PACE_OK;
}

enum pace_status knapsack_gaps_find(enum knapsack_family family, uint64_t seed,
                                    struct knapsack_gaps *gaps)
{
    struct knapsack_instance *instance =
        knapsack_instance_new(KNAPSACK_GAP_ITEMS);
    enum pace_status status = instance ? PACE_OK : PACE_NO_MEMORY;

    gaps->exact = 0;
    for (uint64_t i = 0; !status && i < KNAPSACK_GAP_PROBLEMS; i++) {
        struct knapsack_gap gap;

        status = knapsack_instance_draw(instance, family, KNAPSACK_GAP_RANGE,
                                        seed + i);
        if (!status) {
            status = knapsack_gap_find(instance, &gap);
        }
        if (!status) {
            gaps->percent[i] = gap.percent;
            gaps->exact += gap.greedy == gap.best;
        }
    }
    knapsack_instance_free(instance);
    return status ? status
                  : pace_stats_summarize(gaps->percent, KNAPSACK_GAP_PROBLEMS,
                                         &gaps->summary);
}

/* The smallest 1, 2 or 5 times a power of ten that is not below width. */
static double round_up(double width)
{
    static const double steps[] = {1, 2, 5};
    double power = pow(10, floor(log10(width)));

    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        if (steps[i] * power >= width) {
            return steps[i] * power;
        }
    }
    return 10 * power;
}

void knapsack_gaps_write(const struct knapsack_gaps *gaps, FILE *stream)
{
    double max = gaps->summary.max;
    double width = max > 0 ? round_up(max / WANTED_BINS) : 1;

    fputs("low,high,count\n", stream);
    for (double bin = 0; bin * width <= max; bin++) {
        double low = bin * width;
        double high = (bin + 1) * width;
        size_t count = 0;

        for (size_t i = 0; i < KNAPSACK_GAP_PROBLEMS; i++) {
            count += gaps->percent[i] >= low && gaps->percent[i] < high;
        }
        fprintf(stream, "%.6g,%.6g,%zu\n", low, high, count);
    }
}
