#include "tests/bench/fit/series.h"

#include <stdio.h>
#include <stdlib.h>

#include "lib/measure/meter.h"
#include "lib/measure/rng.h"
#include "lib/measure/stats.h"

#define BATCH_NS 200000
#define PASSES   5

/* One subject at all of its sizes. */
struct series {
    const struct growth_subject *subject;
    size_t count;
    size_t n[GROWTH_SIZES];
    struct pace_cell cells[GROWTH_SIZES];
    void *inputs[GROWTH_SIZES][64];
};

static void release(struct series *series)
{
    for (size_t i = 0; i < series->count; i++) {
        for (size_t k = 0; k < series->cells[i].input_count; k++) {
            free(series->inputs[i][k]);
        }
        pace_samples_release(&series->cells[i].samples);
    }
}

static enum pace_status prepare(const struct growth_subject *subject,
                                struct series *series)
{
    *series = (struct series){.subject = subject};
    for (size_t n = subject->first; n; n = growth_next(subject, n)) {
        size_t i = series->count++;
        struct pace_cell *cell = &series->cells[i];

        series->n[i] = n;
        *cell = (struct pace_cell){.run = subject->run,
                                   .inputs = series->inputs[i]};
        while (cell->input_count < growth_inputs(n)) {
            void *input = subject->setup(n, 1 + n + cell->input_count * 4096);

            if (!input) {
                return PACE_NO_MEMORY;
            }
            series->inputs[i][cell->input_count++] = input;
        }
    }
    return PACE_OK;
}

static enum pace_status measure(struct series *series, uint64_t seed)
{
    struct pace_meter meter = {&pace_clock_system, BATCH_NS};
    size_t order[GROWTH_SIZES];
    enum pace_status status = PACE_OK;

    for (size_t i = 0; i < series->count; i++) {
        order[i] = i;
    }
    for (size_t pass = 0; pass < PASSES && !status; pass++) {
        status = pace_rng_shuffle(seed + pass, order, series->count);
        for (size_t i = 0; i < series->count && !status; i++) {
            status = pace_meter_visit(&meter, &series->cells[order[i]]);
        }
    }
    return status;
}

static enum pace_status fit_series(const struct series *series,
                                   struct pace_fit *fit)
{
    struct pace_point points[GROWTH_SIZES];

    for (size_t i = 0; i < series->count; i++) {
        struct pace_timing timing;
        enum pace_status status =
            pace_stats_timing(&series->cells[i].samples, &timing);

        if (status) {
            return status;
        }
        points[i] = pace_fit_point((double)series->n[i], &timing.cpu);
        if (getenv("POINTS")) {
            fprintf(stderr, "%s,%g,%g,%g\n", series->subject->name, points[i].n,
                    points[i].cost, points[i].noise);
        }
    }
    return pace_fit_growth(points, series->count, fit);
}

enum pace_status series_fit(const struct growth_subject *subject, uint64_t seed,
                            struct pace_fit *fit, double *seconds)
{
    struct series *series = malloc(sizeof *series);
    const struct pace_clock *clock = &pace_clock_system;

    if (!series) {
        return PACE_NO_MEMORY;
    }
    enum pace_status status = prepare(subject, series);
    uint64_t start_ns = clock->cpu_ns(clock->context);

    if (!status) {
        status = measure(series, seed);
    }
    *seconds = (double)(clock->cpu_ns(clock->context) - start_ns) / 1e9;
    if (!status) {
        status = fit_series(series, fit);
    }
    release(series);
    free(series);
    return status;
}
