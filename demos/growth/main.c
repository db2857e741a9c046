/* Measures one job for each law of growth, side by side.  Chapter 02. */
#include <stdlib.h>

#include "demos/growth/growth.h"
#include "demos/growth/input.h"
#include "demos/growth/runs.h"
#include "lib/demo/demo.h"
#include "lib/measure/rng.h"

static void *setup(size_t n, uint64_t seed)
{
    int64_t *values = calloc(n, sizeof *values);
    struct growth_input *input = NULL;

    if (values &&
        pace_rng_fill(seed, GROWTH_LOW, GROWTH_HIGH, values, n) == PACE_OK) {
        input = growth_input_new(values, n);
    }
    free(values);
    return input;
}

static void *setup_input(const struct pace_records records[], size_t n)
{
    return growth_input_new(records[0].numbers, n);
}

static void teardown(void *state)
{
    growth_input_free(state);
}

#define CACHES "the work is the same, but more data falls out of the caches"

static const struct pace_variant variants[] = {
    {.name = "first",
     .label = "first value",
     .job = "first",
     .claim = PACE_CONSTANT,
     .run = growth_run_first},
    {.name = "binary_search",
     .label = "binary search",
     .job = "binary_search",
     .claim = PACE_LOG_N,
     .run = growth_run_binary_search,
     .why = "each look is far from the last: " CACHES},
    {.name = "sample",
     .label = "sample of sqrt n",
     .job = "sample",
     .claim = PACE_SQRT_N,
     .run = growth_run_sample,
     .why = "each look is far from the last: " CACHES},
    {.name = "sum",
     .label = "sum",
     .job = "sum",
     .claim = PACE_N,
     .run = growth_run_sum,
     .why = CACHES},
    {.name = "merge_sort",
     .label = "merge sort",
     .job = "sort",
     .claim = PACE_N_LOG_N,
     .run = growth_run_merge_sort,
     .why = "values repeat: long merges meet long runs, easy to foretell"},
    {.name = "pairs",
     .label = "pairs adding to 100",
     .job = "pairs",
     .claim = PACE_N_SQUARED,
     .run = growth_run_pairs,
     .max_n = 16000,
     .why = CACHES},
    {.name = "triples",
     .label = "triples to 100",
     .job = "triples",
     .claim = PACE_N_CUBED,
     .run = growth_run_triples,
     .sizes = {.first = 25, .last = 800, .ratio = 2},
     .why = "the innermost loop is short while n is small"},
    {.name = "subsets",
     .label = "subsets to 100",
     .job = "subsets",
     .claim = PACE_C_TO_N,
     .run = growth_run_subsets,
     .sizes = {.first = 8, .last = 24, .step = 2}},
    {.name = "longest_stretch",
     .label = "longest stretch",
     .job = "longest_stretch",
     .chart = "decoys",
     .claim = PACE_N,
     .run = growth_run_longest_stretch,
     .why = CACHES},
    {.name = "strides",
     .label = "every k-th, all k",
     .job = "strides",
     .chart = "decoys",
     .claim = PACE_N_LOG_N,
     .run = growth_run_strides,
     .why = "long strides use one value of each cache line they fetch"},
    {.name = "append_all",
     .label = "n appends",
     .job = "append_all",
     .chart = "decoys",
     .claim = PACE_N,
     .run = growth_run_append_all,
     .why = "large blocks come fresh from the system, page by page"},
    {.name = "pairs_counted",
     .label = "pairs, counted",
     .job = "pairs",
     .chart = "decoys",
     .claim = PACE_N,
     .run = growth_run_pairs_counted,
     .sizes = {.first = 1000, .last = 128000, .ratio = 2},
     .why = "going through the table of counts outweighs a small n"},
    {.name = "fast_sort",
     .label = "fast sort",
     .job = "sort",
     .chart = "decoys",
     .claim = PACE_N,
     .run = growth_run_fast_sort,
     .why = CACHES},
    {.name = "index",
     .label = "index",
     .job = "index",
     .chart = "operations",
     .claim = PACE_CONSTANT,
     .run = growth_run_index,
     .why = CACHES},
    {.name = "append",
     .label = "append",
     .job = "append",
     .chart = "operations",
     .claim = PACE_CONSTANT,
     .run = growth_run_append,
     .why = CACHES},
    {.name = "insert_front",
     .label = "insert at the front",
     .job = "insert_front",
     .chart = "operations",
     .claim = PACE_N,
     .run = growth_run_insert_front,
     .why = "memmove is at its best while the array fits in a cache"},
    {.name = "in_unsorted",
     .label = "in unsorted array",
     .job = "membership",
     .chart = "operations",
     .claim = PACE_N,
     .run = growth_run_in_unsorted,
     .why = CACHES},
    {.name = "in_sorted",
     .label = "in sorted array",
     .job = "membership",
     .chart = "operations",
     .claim = PACE_LOG_N,
     .run = growth_run_in_sorted,
     .why = "each look is far from the last: " CACHES},
    {.name = "in_set",
     .label = "in hash set",
     .job = "membership",
     .chart = "operations",
     .claim = PACE_CONSTANT,
     .run = growth_run_in_set,
     .why = "each look is far from the last: " CACHES},
};

static const struct pace_demo demo = {
    .name = "growth",
    .title = "One job for each law of growth, on the same values",
    .n_means = "values",
    .variants = variants,
    .variant_count = PACE_COUNT(variants),
    .sizes = {.first = 125, .last = 128000, .ratio = 2},
    .bytes = growth_input_bytes,
    .setup = setup,
    .setup_input = setup_input,
    .teardown = teardown,
    .input = PACE_INPUT_NUMBERS,
    .input_low = GROWTH_LOW,
    .input_high = GROWTH_HIGH,
};

int main(int argc, char *argv[])
{
    return pace_demo_main(&demo, argc, argv);
}
