/* Measures five ways to sum the products of all pairs.  Chapter 01. */
#include <stdlib.h>

#include "demos/pair_sum/pair_sum.h"
#include "lib/demo/demo.h"
#include "lib/measure/rng.h"

/* What the seeded inputs are drawn from. */
enum {
    LOW = 1,
    HIGH = 100
};

struct input {
    size_t count;
    int32_t values[]; /* count of them */
};

static size_t bytes(size_t n)
{
    return sizeof(struct input) + n * sizeof(int32_t);
}

static struct input *new_input(size_t n)
{
    struct input *input = malloc(bytes(n));

    if (input) {
        input->count = n;
    }
    return input;
}

static void *setup(size_t n, uint64_t seed)
{
    struct input *input = new_input(n);

    if (input && pace_rng_fill_i32(seed, LOW, HIGH, input->values, n)) {
        free(input);
        return NULL;
    }
    return input;
}

static void *setup_input(const struct pace_records records[], size_t n)
{
    struct input *input = new_input(n);

    for (size_t i = 0; input && i < n; i++) {
        input->values[i] = (int32_t)records[0].numbers[i];
    }
    return input;
}

/* The total itself where it fits in 64 bits; else its halves, mixed, so that
 * variants which differ anywhere are caught. */
static uint64_t answer(pair_sum_total total)
{
    uint64_t low = (uint64_t)total;
    pair_sum_total rest = total - (int64_t)low;

    return low ^ (uint64_t)(rest / (INT64_C(1) << 62));
}

static uint64_t run_all_pairs(void *state)
{
    const struct input *input = state;

    return answer(pair_sum_all_pairs(input->values, input->count));
}

static uint64_t run_half(void *state)
{
    const struct input *input = state;

    return answer(pair_sum_half(input->values, input->count));
}

static uint64_t run_vectors(void *state)
{
    const struct input *input = state;

    return answer(pair_sum_vectors(input->values, input->count));
}

static uint64_t run_closed_form(void *state)
{
    const struct input *input = state;

    return answer(pair_sum_closed_form(input->values, input->count));
}

static uint64_t run_blocked(void *state)
{
    const struct input *input = state;

    return answer(pair_sum_blocked(input->values, input->count));
}

static const struct pace_variant variants[] = {
    {.name = "all_pairs",
     .label = "every pair",
     .claim = PACE_N_SQUARED,
     .run = run_all_pairs,
     .max_n = 16000},
    {.name = "half",
     .label = "half the pairs",
     .claim = PACE_N_SQUARED,
     .run = run_half,
     .max_n = 16000},
    {.name = "vectors",
     .label = "vector pairs",
     .claim = PACE_N_SQUARED,
     .run = run_vectors,
     .max_n = 16000,
     .why = "vectors pay off once rows are long"},
    {.name = "closed_form",
     .label = "closed form",
     .claim = PACE_N,
     .run = run_closed_form,
     .why = "a small n pays for the start of the loop as well"},
    {.name = "blocked",
     .label = "vector closed form",
     .claim = PACE_N,
     .run = run_blocked,
     .why = "vectors pay off once blocks are full, until caches are not"},
};

static const struct pace_demo demo = {
    .name = "pair_sum",
    .title = "The sum of the products of all ordered pairs",
    .n_means = "numbers",
    .variants = variants,
    .variant_count = PACE_COUNT(variants),
    .sizes = {.first = 125, .last = 128000, .ratio = 2},
    .bytes = bytes,
    .setup = setup,
    .setup_input = setup_input,
    .teardown = free,
    .input = PACE_INPUT_NUMBERS,
    .input_low = -PAIR_SUM_LIMIT,
    .input_high = PAIR_SUM_LIMIT - 1,
};

int main(int argc, char *argv[])
{
    return pace_demo_main(&demo, argc, argv);
}
