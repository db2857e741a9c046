/* The same list with three arrays, two, one and none.  Chapter 08. */
#include <stdlib.h>

#include "demos/pipeline/pipeline.h"
#include "lib/demo/demo.h"

static size_t bytes(size_t n)
{
    return sizeof(size_t) + (2 * n + n - n / 2 + 1) * sizeof(int64_t);
}

/* The numbers are 1 to n: n is all there is to know. */
static void *setup(size_t n, uint64_t seed)
{
    size_t *count = malloc(sizeof *count);

    (void)seed;
    if (count) {
        *count = n;
    }
    return count;
}

typedef bool list_fn(size_t n, struct pipeline_list *list);

/* The sum of the list, which is then given back; all ones: out of memory. */
static uint64_t sum_of(list_fn *make, const void *state)
{
    const size_t *n = state;
    struct pipeline_list list;
    int64_t sum;

    if (!make(*n, &list)) {
        return UINT64_MAX;
    }
    sum = pipeline_list_sum(&list);
    pipeline_list_release(&list);
    return (uint64_t)sum;
}

static uint64_t run_three_arrays(void *state)
{
    return sum_of(pipeline_three_arrays, state);
}

static uint64_t run_two_arrays(void *state)
{
    return sum_of(pipeline_two_arrays, state);
}

static uint64_t run_fused(void *state)
{
    return sum_of(pipeline_fused, state);
}

static uint64_t run_streaming(void *state)
{
    const size_t *n = state;

    return (uint64_t)pipeline_streaming(*n);
}

static uint64_t run_one_loop(void *state)
{
    const size_t *n = state;

    return (uint64_t)pipeline_one_loop(*n);
}

static uint64_t run_blocks(void *state)
{
    const size_t *n = state;

    return (uint64_t)pipeline_blocks(*n);
}

static const char faults[] =
    "large arrays are new memory each time, page by page";

static const struct pace_variant variants[] = {
    {.name = "three_arrays",
     .label = "three arrays",
     .claim = PACE_N,
     .run = run_three_arrays,
     .why = faults},
    {.name = "two_arrays",
     .label = "two arrays",
     .claim = PACE_N,
     .run = run_two_arrays,
     .why = faults},
    {.name = "fused",
     .label = "the list only",
     .claim = PACE_N,
     .run = run_fused,
     .why = faults},
    {.name = "streaming",
     .label = "one at a time",
     .claim = PACE_N,
     .run = run_streaming},
    {.name = "one_loop",
     .label = "one loop",
     .claim = PACE_N,
     .run = run_one_loop},
    {.name = "blocks",
     .label = "one loop in vectors",
     .claim = PACE_N,
     .run = run_blocks},
};

static const struct pace_demo demo = {
    .name = "pipeline",
    .title = "Make n numbers, double them, keep the large ones, sum",
    .n_means = "numbers",
    .variants = variants,
    .variant_count = PACE_COUNT(variants),
    .sizes = {.first = 15625, .last = 2000000, .ratio = 2},
    .bytes = bytes,
    .setup = setup,
    .teardown = free,
};

int main(int argc, char *argv[])
{
    return pace_demo_main(&demo, argc, argv);
}
