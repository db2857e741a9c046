/*
 * fast_sort against the C library's and GSL's sort, of values that are dense
 * (from 1 to 100) and of values spread over all 64 bits.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_sort_long.h>

#include "demos/growth/growth.h"
#include "lib/measure/compare.h"
#include "lib/measure/rng.h"

#define PAIRS  20
#define TARGET 0.1

/* Inputs take turns, lest branches be learnt by heart: 65,536 values in all. */
#define VALUES     65536
#define MAX_INPUTS 66

struct input {
    size_t count;
    int64_t *values;
    int64_t *copy;
    int64_t *room;
};

static uint64_t run_fast_sort(void *state)
{
    const struct input *in = state;

    memcpy(in->copy, in->values, in->count * sizeof *in->copy);
    growth_fast_sort(in->copy, in->room, in->count);
    return (uint64_t)in->copy[in->count / 3];
}

static int by_value(const void *left, const void *right)
{
    int64_t a = *(const int64_t *)left;
    int64_t b = *(const int64_t *)right;

    return (a > b) - (a < b);
}

static uint64_t run_qsort(void *state)
{
    const struct input *in = state;

    memcpy(in->copy, in->values, in->count * sizeof *in->copy);
    qsort(in->copy, in->count, sizeof *in->copy, by_value);
    return (uint64_t)in->copy[in->count / 3];
}

/* A long has 64 bits wherever this project is measured. */
static uint64_t run_gsl(void *state)
{
    const struct input *in = state;

    memcpy(in->copy, in->values, in->count * sizeof *in->copy);
    gsl_sort_long((long *)in->copy, 1, in->count);
    return (uint64_t)in->copy[in->count / 3];
}

static const struct peer {
    const char *name;
    pace_run_fn *run;
} peers[] = {{"qsort", run_qsort}, {"gsl_sort", run_gsl}};

static enum pace_status play(const struct peer *peer, void *inputs[],
                             size_t input_count, const char *kind)
{
    struct pace_meter meter = {&pace_clock_system, 200000};
    struct pace_cell ours = {
        .run = run_fast_sort, .inputs = inputs, .input_count = input_count};
    struct pace_cell theirs = {
        .run = peer->run, .inputs = inputs, .input_count = input_count};
    struct pace_comparison found = {0};

    if (run_fast_sort(inputs[0]) != peer->run(inputs[0])) {
        printf("fast_sort and %s disagree\n", peer->name);
        return PACE_DISAGREE;
    }
    enum pace_status status =
        pace_compare(&meter, &ours, &theirs, PAIRS, &found);

    if (!status) {
        printf("fast_sort / %-8s  %-6s  n = %7zu  %5.3f  (%.3f .. %.3f)%s\n",
               peer->name, kind, ((struct input *)inputs[0])->count,
               found.ratio, found.ratio_low, found.ratio_high,
               found.ratio <= TARGET ? "" : "  target missed");
    }
    pace_samples_release(&ours.samples);
    pace_samples_release(&theirs.samples);
    return status;
}

static enum pace_status play_all(size_t count, bool dense)
{
    size_t input_count = count < VALUES ? VALUES / count + 1 : 1;
    int64_t *values = malloc((input_count + 2) * count * sizeof *values);
    struct input inputs[MAX_INPUTS];
    void *states[MAX_INPUTS];
    enum pace_status status = PACE_NO_MEMORY;

    if (values) {
        status =
            pace_rng_fill(1, dense ? 1 : INT64_MIN, dense ? 100 : INT64_MAX,
                          values, input_count * count);
    }
    for (size_t i = 0; i < input_count && !status; i++) {
        int64_t *after = values + input_count * count;

        inputs[i] =
            (struct input){count, values + i * count, after, after + count};
        states[i] = &inputs[i];
    }
    for (size_t p = 0; p < sizeof peers / sizeof peers[0] && !status; p++) {
        status =
            play(&peers[p], states, input_count, dense ? "dense" : "spread");
    }
    free(values);
    return status;
}

int main(void)
{
    static const size_t counts[] = {1000, 10000, 100000};
    enum pace_status status = PACE_OK;

    printf("ratio of CPU times, median of pairs in ABBA order (95 %% "
           "interval); target %.2f\n",
           TARGET);
    for (size_t i = 0; i < sizeof counts / sizeof counts[0] && !status; i++) {
        status = play_all(counts[i], true);
        status = status ? status : play_all(counts[i], false);
    }
    return pace_status_exit(status);
}
