/*
 * How well a true ratio of 1.05 between two variants is found while other
 * programs keep the machine busy: by ABBA pairs, and as it is usually done,
 * by measuring one after the other and dividing medians, in the same time.
 * Arithmetic only meets changes of clock speed; memory meets its neighbours.
 */
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>

#include <sys/wait.h>

#include "lib/measure/compare.h"
#include "lib/measure/rng.h"
#include "lib/measure/stats.h"
#include "tests/bench/subjects/chain.h"
#include "tests/bench/subjects/chase.h"

#define REPETITIONS 40
#define FEWEST      10 /* for a 90th percentile that means anything */
#define PAIRS       PACE_USUAL_PAIRS
#define BATCH_NS    200000
#define TARGET      0.005
#define MOST_BUSY   2

/* Repetitions end after that long, for each subject and number of busy
 * programs; a program that keeps busy ends by itself if nobody ends it. */
#define LIMIT_S      1.5
#define BUSY_LIMIT_S 30

/* 4 MiB of places: more than most second-level caches. */
#define PLACES ((size_t)1 << 19)

/* The first variant is the slower one. */
#define TRUTH 1.05
static uint64_t chain_steps[2] = {10500, 10000};
static struct walk walk;
static struct chase chases[2] = {{&walk, 210}, {&walk, 200}};

struct subject {
    const char *name;
    pace_run_fn *run;
    void *inputs[2]; /* of the two variants */
};

static const struct subject subjects[] = {
    {"arithmetic", chain_run, {&chain_steps[0], &chain_steps[1]}},
    {"memory", chase_run, {&chases[0], &chases[1]}},
};
#define SUBJECTS (sizeof subjects / sizeof subjects[0])

/* Relative errors, one per repetition. */
struct errors {
    double abba[REPETITIONS];
    double cpu_medians[REPETITIONS];
    double wall_medians[REPETITIONS];
    size_t count;
};

static double error_of(double ratio)
{
    return fabs(ratio / TRUTH - 1.0);
}

static struct pace_cell cell_of(const struct subject *subject, size_t variant)
{
    return (struct pace_cell){.run = subject->run,
                              .inputs = &subject->inputs[variant],
                              .input_count = 1};
}

/* Measures one variant for half of the time that all pairs take. */
static enum pace_status measure_alone(const struct pace_meter *meter,
                                      struct pace_cell *cell,
                                      struct pace_timing *timing)
{
    enum pace_status status = PACE_OK;

    pace_meter_calibrate(meter, cell);
    for (size_t i = 0; i < PAIRS / 2 && !status; i++) {
        status = pace_samples_push(
            &cell->samples, pace_meter_batch(meter, cell, cell->repeats));
    }
    if (!status) {
        status = pace_stats_timing(&cell->samples, timing);
    }
    pace_samples_release(&cell->samples);
    return status;
}

static enum pace_status repeat_once(const struct pace_meter *meter,
                                    const struct subject *subject,
                                    struct errors *errors)
{
    struct pace_cell first = cell_of(subject, 0);
    struct pace_cell second = cell_of(subject, 1);
    struct pace_comparison comparison;
    struct pace_timing slow;
    struct pace_timing fast;
    enum pace_status status =
        pace_compare(meter, &first, &second, PAIRS, &comparison);

    if (!status) {
        status = measure_alone(meter, &first, &slow);
    }
    if (!status) {
        status = measure_alone(meter, &second, &fast);
    }
    if (status) {
        return status;
    }
    size_t i = errors->count++;

    errors->abba[i] = error_of(comparison.ratio);
    errors->cpu_medians[i] = error_of(slow.cpu.median / fast.cpu.median);
    errors->wall_medians[i] = error_of(slow.wall.median / fast.wall.median);
    return PACE_OK;
}

/* The error that nine of ten repetitions stay under, in per cent. */
static double p90(double errors[], size_t count)
{
    gsl_sort(errors, 1, count);
    return 100.0 * gsl_stats_quantile_from_sorted_data(errors, 1, count, 0.9);
}

static enum pace_status measure(const struct subject *subject, size_t busy)
{
    const struct pace_clock *clock = &pace_clock_system;
    struct pace_meter meter = {clock, BATCH_NS};
    struct errors errors = {.count = 0};
    uint64_t start = clock->wall_ns(clock->context);
    enum pace_status status = PACE_OK;

    while (errors.count < REPETITIONS && !status &&
           (double)(clock->wall_ns(clock->context) - start) < LIMIT_S * 1e9) {
        status = repeat_once(&meter, subject, &errors);
    }
    if (status) {
        return status;
    }
    double abba = p90(errors.abba, errors.count);
    const char *remark = abba <= 100.0 * TARGET ? "" : "  over the target";

    if (errors.count < FEWEST) {
        remark = "  too few times to tell";
    }
    printf("%-10s  %zu  %5zu  %8.2f %%  %13.2f %%  %14.2f %%%s\n",
           subject->name, busy, errors.count, abba,
           p90(errors.cpu_medians, errors.count),
           p90(errors.wall_medians, errors.count), remark);
    fflush(stdout);
    return PACE_OK;
}

/* Never returns. */
static void keep_busy(void)
{
    volatile uint64_t turns = 0;

    alarm(BUSY_LIMIT_S);
    for (;;) {
        turns++;
    }
}

static enum pace_status measure_all(pid_t children[], size_t *busy)
{
    for (;;) {
        for (size_t i = 0; i < SUBJECTS; i++) {
            enum pace_status status = measure(&subjects[i], *busy);

            if (status) {
                return status;
            }
        }
        if (*busy == MOST_BUSY) {
            return PACE_OK;
        }
        pid_t child = fork();

        if (child == 0) {
            keep_busy();
        }
        if (child < 0) {
            return PACE_UNAVAILABLE;
        }
        children[(*busy)++] = child;
    }
}

/* Makes the ring; both variants go on where the other stopped, so that
 * neither finds its places in a cache more often. */
static enum pace_status make_ring(size_t next[], size_t order[])
{
    for (size_t i = 0; i < PLACES; i++) {
        order[i] = i;
    }
    enum pace_status status = pace_rng_shuffle(1, order, PLACES);

    if (status) {
        return status;
    }
    for (size_t i = 0; i < PLACES; i++) {
        next[order[i]] = order[(i + 1) % PLACES];
    }
    walk.next = next;
    return PACE_OK;
}

int main(void)
{
    static size_t next[PLACES];
    static size_t order[PLACES];
    pid_t children[MOST_BUSY];
    size_t busy = 0;
    enum pace_status status = make_ring(next, order);

    printf("p90 error of a true ratio of %.2f; target of ABBA %.1f %%\n"
           "subject  busy  times  ABBA pairs   medians of CPU   "
           "medians of wall\n",
           TRUTH, 100.0 * TARGET);
    if (!status) {
        status = measure_all(children, &busy);
    }
    for (size_t i = 0; i < busy; i++) {
        kill(children[i], SIGKILL);
        waitpid(children[i], NULL, 0);
    }
    if (status) {
        fprintf(stderr, "bench-compare: %s\n", pace_status_text(status));
    }
    return pace_status_exit(status);
}
