/*
 * What two arrays have in common, beside khash: numbers of a dense range by a
 * bitmap, numbers at random by a hash set.  Half of each array is in the other.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "demos/lookup/lookup.h"
#include "lib/measure/rng.h"
#include "tests/bench/lookup/peers.h"
#include "tests/bench/support/match.h"

struct input {
    struct lookup_arrays arrays;
    int64_t *common;
};

/* A checksum: how many are common, and one of them. */
static uint64_t digest(const struct input *in, enum pace_status status,
                       size_t count)
{
    return status ? UINT64_MAX : count ^ (uint64_t)in->common[count / 2] << 32;
}

static uint64_t run_bitmap(void *state)
{
    const struct input *in = state;
    size_t count = 0;
    enum pace_status status = lookup_bitmap(&in->arrays, in->common, &count);

    return digest(in, status, count);
}

static uint64_t run_hash_set(void *state)
{
    const struct input *in = state;
    size_t count = 0;
    enum pace_status status = lookup_hash_set(&in->arrays, in->common, &count);

    return digest(in, status, count);
}

static uint64_t run_khash(void *state)
{
    const struct input *in = state;
    size_t count = bench_common_khash(&in->arrays, in->common);

    return digest(in, PACE_OK, count);
}

static const struct match {
    const char *name;
    bool dense;
    size_t n;
    pace_run_fn *ours;
    double target; /* ratio of the times; 0: shown only */
} matches[] = {
    {"bitmap / khash", true, 100000, run_bitmap, 0.3},
    {"bitmap / khash", true, 1000000, run_bitmap, 0.3},
    {"hash_set / khash", true, 100000, run_hash_set, 0},
    {"hash_set / khash", false, 100000, run_hash_set, 0.6},
    {"hash_set / khash", false, 1000000, run_hash_set, 0.6},
};

/* n numbers from 0 on, in any order. */
static enum pace_status fill_dense(int64_t numbers[], size_t n)
{
    size_t *order = malloc(n * sizeof *order);
    enum pace_status status = PACE_NO_MEMORY;

    if (order) {
        for (size_t i = 0; i < n; i++) {
            order[i] = i;
        }
        status = pace_rng_shuffle(1, order, n);
    }
    for (size_t i = 0; i < n && !status; i++) {
        numbers[i] = (int64_t)order[i];
    }
    free(order);
    return status;
}

/* Of 3n/2 different numbers, the first n and the last n. */
static enum pace_status play(const struct match *match)
{
    size_t n = match->n;
    int64_t *numbers = malloc((n / 2 * 3 + n) * sizeof *numbers);
    struct input input = {
        .arrays = {numbers, n, numbers + n / 2, n},
        .common = numbers + n / 2 * 3,
    };
    void *inputs[] = {&input};
    enum pace_status status = PACE_NO_MEMORY;

    if (numbers) {
        status = match->dense ? fill_dense(numbers, n / 2 * 3)
                              : pace_rng_fill(1, INT64_MIN, INT64_MAX, numbers,
                                              n / 2 * 3);
    }
    if (!status) {
        status = bench_match_play(&(struct bench_match){
            .name = match->name,
            .detail = match->dense ? "dense" : "random",
            .n = n,
            .ours = match->ours,
            .theirs = run_khash,
            .inputs = inputs,
            .input_count = 1,
            .target = match->target,
        });
    }
    free(numbers);
    return status;
}

int main(void)
{
    enum pace_status status = PACE_OK;

    if (!bench_have_khash()) {
        puts("without libhts-dev: apt-get install libhts-dev");
        return EXIT_SUCCESS;
    }
    bench_match_title();
    for (size_t i = 0; i < sizeof matches / sizeof matches[0] && !status; i++) {
        status = play(&matches[i]);
    }
    return pace_status_exit(status);
}
