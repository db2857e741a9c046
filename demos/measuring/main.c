/* Measures small jobs honestly, and then dishonestly.  Chapter 00. */
#include <stdlib.h>

#include "demos/measuring/exhibit.h"
#include "demos/measuring/runs.h"
#include "lib/demo/demo.h"

/* The input, and the order from which its ring is made. */
static size_t bytes(size_t n)
{
    return measuring_input_bytes(n) + n * sizeof(size_t);
}

static void *setup(size_t n, uint64_t seed)
{
    return measuring_input_new(n, seed);
}

static const struct pace_variant variants[] = {
    {.name = "shuffled",
     .label = "shuffled",
     .claim = PACE_N,
     .run = measuring_run_shuffled,
     .why = "a short input is learnt by the branch predictor"},
    {.name = "sorted",
     .label = "sorted",
     .claim = PACE_N,
     .run = measuring_run_sorted,
     .why = "a small n pays for the start of the loop as well"},
    {.name = "branch_free",
     .label = "no branch",
     .claim = PACE_N,
     .run = measuring_run_branch_free,
     .why = "a small n pays for the start of the loop as well"},
    {.name = "unoptimised",
     .label = "unoptimised",
     .claim = PACE_N,
     .run = measuring_run_unoptimised},
    {.name = "element",
     .label = "one element",
     .job = "element",
     .chart = "extremes",
     .claim = PACE_CONSTANT,
     .run = measuring_run_element,
     .sizes = {.first = 125, .last = 16000, .ratio = 2},
     .why = "larger inputs fall out of the processor's caches"},
    {.name = "follow",
     .label = "round a ring",
     .job = "follow",
     .chart = "extremes",
     .claim = PACE_N,
     .run = measuring_run_follow,
     .sizes = {.first = 125, .last = 16000, .ratio = 2},
     .why = "larger rings fall out of the processor's caches"},
    {.name = "equal_pairs",
     .label = "every pair",
     .job = "equal_pairs",
     .chart = "extremes",
     .claim = PACE_N_SQUARED,
     .run = measuring_run_equal_pairs,
     .sizes = {.first = 125, .last = 16000, .ratio = 2},
     .why = "vectors pay off once rows are long"},
};

static const struct pace_demo demo = {
    .name = "measuring",
    .title = "The sum of the large values, measured well and badly",
    .n_means = "values",
    .variants = variants,
    .variant_count = PACE_COUNT(variants),
    .sizes = {.first = 1000, .last = 128000, .ratio = 2},
    .bytes = bytes,
    .setup = setup,
    .teardown = free,
    .exhibit = measuring_exhibit,
};

int main(int argc, char *argv[])
{
    return pace_demo_main(&demo, argc, argv);
}
