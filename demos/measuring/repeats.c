#include "demos/measuring/repeats.h"

#include <stdlib.h>

#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>

#include "demos/measuring/runs.h"

/* Runs until the caches and the predictor have seen it all. */
#define WARM_UPS 100

/* What a processor fetches at a time; one that fetches more is served, too. */
#define LINE_BYTES 64

static volatile uint64_t sink;

static double timed_run(const struct pace_clock *clock,
                        struct measuring_input *input)
{
    uint64_t start = clock->wall_ns(clock->context);

    sink = measuring_run_follow(input);
    return (double)(clock->wall_ns(clock->context) - start);
}

/* Written, not read: only what is written must have a place of its own. */
static void walk(volatile unsigned char memory[], size_t bytes)
{
    for (size_t i = 0; i < bytes; i += LINE_BYTES) {
        memory[i]++;
    }
}

static enum pace_status summarize(struct measuring_repeats *repeats)
{
    double *sorted = malloc(sizeof repeats->ns);
    enum pace_status status = PACE_NO_MEMORY;

    if (sorted) {
        for (size_t i = 0; i < MEASURING_RUNS; i++) {
            sorted[i] = repeats->ns[i];
        }
        gsl_sort(sorted, 1, MEASURING_RUNS);
        repeats->p90 =
            gsl_stats_quantile_from_sorted_data(sorted, 1, MEASURING_RUNS, 0.9);
        status = pace_stats_summarize(repeats->ns, MEASURING_RUNS,
                                      &repeats->summary);
    }
    free(sorted);
    return status;
}

enum pace_status measuring_repeats_find(const struct pace_clock *clock,
                                        struct measuring_input *input,
                                        size_t evict_bytes,
                                        struct measuring_repeats *warm,
                                        struct measuring_repeats *cold)
{
    unsigned char *memory = calloc(evict_bytes + 1, 1);
    enum pace_status status;

    if (!memory) {
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; i < WARM_UPS; i++) {
        sink = measuring_run_follow(input);
    }
    for (size_t i = 0; i < MEASURING_RUNS; i++) {
        warm->ns[i] = timed_run(clock, input);
    }
    for (size_t i = 0; i < MEASURING_RUNS; i++) {
        walk(memory, evict_bytes);
        cold->ns[i] = timed_run(clock, input);
    }
    free(memory);
    status = summarize(warm);
    return status ? status : summarize(cold);
}
