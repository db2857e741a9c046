/*
 * The fast pair sums against what they are to beat: `blocked` against the plain
 * loop of 128 bits and against adding up the array, `vectors` against the plain
 * double loop.
 */
#include <stdio.h>
#include <stdlib.h>

#include "demos/pair_sum/pair_sum.h"
#include "lib/measure/rng.h"
#include "tests/bench/subjects/array_sum.h"
#include "tests/bench/support/match.h"

struct input {
    size_t count;
    int32_t *values;
};

static uint64_t run_blocked(void *state)
{
    const struct input *in = state;

    return (uint64_t)pair_sum_blocked(in->values, in->count);
}

static uint64_t run_closed_form(void *state)
{
    const struct input *in = state;

    return (uint64_t)pair_sum_closed_form(in->values, in->count);
}

static uint64_t run_sum(void *state)
{
    const struct input *in = state;

    return (uint64_t)array_sum(in->values, in->count);
}

static uint64_t run_vectors(void *state)
{
    const struct input *in = state;

    return (uint64_t)pair_sum_vectors(in->values, in->count);
}

static uint64_t run_all_pairs(void *state)
{
    const struct input *in = state;

    return (uint64_t)pair_sum_all_pairs(in->values, in->count);
}

/* What beats what, on values of at most that magnitude. */
static const struct match {
    const char *name;
    pace_run_fn *ours, *theirs;
    size_t n;
    int32_t low, high;
    double target; /* ratio of the times; 0: shown only */
} matches[] = {
    {"blocked / plain", run_blocked, run_closed_form, 2000, 1, 100, 0.0},
    {"blocked / plain", run_blocked, run_closed_form, 16000, 1, 100, 0.15},
    {"blocked / plain", run_blocked, run_closed_form, 128000, 1, 100, 0.15},
    {"blocked / plain", run_blocked, run_closed_form, 1000000, 1, 100, 0.0},
    {"blocked / plain, any values", run_blocked, run_closed_form, 128000,
     INT32_MIN, INT32_MAX, 0.0},
    {"blocked / array sum", run_blocked, run_sum, 16000, 1, 100, 1.4},
    {"blocked / array sum", run_blocked, run_sum, 1000000, 1, 100, 1.4},
    {"vectors / every pair", run_vectors, run_all_pairs, 2000, 1, 100, 0.0},
};

static enum pace_status play(const struct match *match)
{
    struct input input = {match->n, malloc(match->n * sizeof(int32_t))};
    void *inputs[] = {&input};
    enum pace_status status = PACE_NO_MEMORY;

    if (input.values) {
        status = pace_rng_fill_i32(1, match->low, match->high, input.values,
                                   input.count);
    }
    if (!status) {
        status = bench_match_play(&(struct bench_match){
            .name = match->name,
            .n = match->n,
            .ours = match->ours,
            .theirs = match->theirs,
            .inputs = inputs,
            .input_count = 1,
            .target = match->target,
        });
    }
    free(input.values);
    return status;
}

/* The builds for wide vectors run nowhere else but here and in the demo. */
static int disagree(void)
{
    int32_t values[5000];

    for (uint64_t seed = 0; seed < 40; seed++) {
        int32_t high = seed % 2 ? 100 : INT32_MAX;
        size_t count = 4900 + 2 * seed;

        if (pace_rng_fill_i32(seed, -high, high, values, count) ||
            pair_sum_blocked(values, count) !=
                pair_sum_closed_form(values, count) ||
            pair_sum_vectors(values, 700) !=
                pair_sum_closed_form(values, 700)) {
            return 1;
        }
    }
    return 0;
}

int main(void)
{
    if (disagree()) {
        puts("pair_sum: the ways disagree");
        return 1;
    }
    bench_match_title();
    for (size_t i = 0; i < sizeof matches / sizeof matches[0]; i++) {
        if (play(&matches[i])) {
            return 1;
        }
    }
    return 0;
}
