/*
 * fast_sort against the sorts of the C library, GSL and C++, of values that are
 * dense (from 1 to 100) and of values spread over all 64 bits; and
 * pairs_counted against counting in GLib's hash table.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_sort_long.h>

#include "demos/growth/growth.h"
#include "lib/measure/rng.h"
#include "tests/bench/growth/peers.h"
#include "tests/bench/support/match.h"

/* What pairs shall add up to. */
#define WANTED 100

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

static uint64_t run_std_sort(void *state)
{
    const struct input *in = state;

    memcpy(in->copy, in->values, in->count * sizeof *in->copy);
    bench_std_sort(in->copy, in->count);
    return (uint64_t)in->copy[in->count / 3];
}

static uint64_t run_pairs(void *state)
{
    const struct input *in = state;

    return growth_pairs_counted(in->values, in->count, WANTED);
}

static uint64_t run_glib(void *state)
{
    const struct input *in = state;

    return bench_pairs_glib(in->values, in->count, WANTED);
}

struct match {
    const char *name;
    pace_run_fn *ours, *theirs;
    double target; /* ratio of the times */
};

static const struct match sorts[] = {
    {"fast_sort / qsort", run_fast_sort, run_qsort, 0.1},
    {"fast_sort / gsl_sort", run_fast_sort, run_gsl, 0.1},
    {"fast_sort / std::sort", run_fast_sort, run_std_sort, 0.2},
};

static const struct match pairs = {"pairs_counted / GHashTable", run_pairs,
                                   run_glib, 0.05};

/* Inputs of one kind, to take turns. */
struct inputs {
    const char *kind;
    size_t count;
    struct input all[MAX_INPUTS];
    void *states[MAX_INPUTS];
    int64_t *values;
};

static enum pace_status make_inputs(struct inputs *inputs, size_t count,
                                    bool dense)
{
    enum pace_status status = PACE_NO_MEMORY;
    size_t values = 0;

    inputs->kind = dense ? "dense" : "spread";
    inputs->count = count < VALUES ? VALUES / count + 1 : 1;
    values = inputs->count * count;
    inputs->values = malloc((values + 2 * count) * sizeof *inputs->values);
    if (inputs->values) {
        status = pace_rng_fill(1, dense ? GROWTH_LOW : INT64_MIN,
                               dense ? GROWTH_HIGH : INT64_MAX, inputs->values,
                               values);
    }
    for (size_t i = 0; i < inputs->count && !status; i++) {
        int64_t *after = inputs->values + values;

        inputs->all[i] = (struct input){count, inputs->values + i * count,
                                        after, after + count};
        inputs->states[i] = &inputs->all[i];
    }
    return status;
}

static enum pace_status play(const struct match *match,
                             const struct inputs *inputs)
{
    return bench_match_play(&(struct bench_match){
        .name = match->name,
        .detail = inputs->kind,
        .n = inputs->all[0].count,
        .ours = match->ours,
        .theirs = match->theirs,
        .inputs = inputs->states,
        .input_count = inputs->count,
        .target = match->target,
    });
}

static enum pace_status play_sorts(size_t count, bool dense)
{
    static struct inputs inputs;
    enum pace_status status = make_inputs(&inputs, count, dense);

    for (size_t i = 0; i < sizeof sorts / sizeof sorts[0] && !status; i++) {
        if (sorts[i].theirs != run_std_sort || &bench_std_sort) {
            status = play(&sorts[i], &inputs);
        }
    }
    free(inputs.values);
    return status;
}

static enum pace_status play_pairs(void)
{
    static struct inputs inputs;
    enum pace_status status = make_inputs(&inputs, 4000, true);

    if (!status && run_glib(inputs.states[0]) == UINT64_MAX) {
        puts("without libglib2.0-dev: apt-get install libglib2.0-dev");
    } else if (!status) {
        status = play(&pairs, &inputs);
    }
    free(inputs.values);
    return status;
}

int main(void)
{
    static const size_t counts[] = {1000, 10000, 100000};
    enum pace_status status = PACE_OK;

    bench_match_title();
    if (!&bench_std_sort) {
        puts("without std::sort: there is no C++ compiler");
    }
    for (size_t i = 0; i < sizeof counts / sizeof counts[0] && !status; i++) {
        status = play_sorts(counts[i], true);
        status = status ? status : play_sorts(counts[i], false);
    }
    status = status ? status : play_pairs();
    return pace_status_exit(status);
}
