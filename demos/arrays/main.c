/* Measures ways to make an array of n integers.  Chapter 04. */
#include <stdlib.h>
#include <string.h>

#include "demos/arrays/arrays.h"
#include "demos/arrays/exhibit.h"
#include "lib/demo/demo.h"
#include "lib/measure/heap.h"
#include "lib/measure/rng.h"

/* What the seeded inputs are drawn from. */
enum {
    LOW = 0,
    HIGH = 1000000
};

/* No way that is n^2 is measured beyond so many. */
#define MAX_SLOW 20000

/* The input, and in the array made of it twice as much room, twice while it
 * moves to another block. */
#define COPIES 5

/* Items that the answer looks at. */
#define LOOKS 64

struct input {
    size_t count;
    int64_t values[]; /* count of them */
};

static size_t bytes(size_t n)
{
    return sizeof(struct input) + n * COPIES * sizeof(int64_t);
}

static struct input *new_input(size_t n)
{
    struct input *input = malloc(sizeof *input + n * sizeof input->values[0]);

    if (input) {
        input->count = n;
    }
    pace_heap_settle();
    return input;
}

static void *setup(size_t n, uint64_t seed)
{
    struct input *input = new_input(n);

    if (input && pace_rng_fill(seed, LOW, HIGH, input->values, n)) {
        free(input);
        return NULL;
    }
    return input;
}

static void *setup_input(const struct pace_records records[], size_t n)
{
    struct input *input = new_input(n);

    if (input) {
        memcpy(input->values, records[0].numbers, n * sizeof input->values[0]);
    }
    return input;
}

/*
 * Some items, each times an odd number of its own, added up.  Looking at all
 * would take as long as copying them; the tests do that.
 */
static uint64_t checksum(const struct arrays_list *list)
{
    size_t step = list->count / LOOKS + 1;
    uint64_t sum = list->count;

    for (size_t i = 0; i < list->count; i += step) {
        sum += (uint64_t)list->items[i] * (2 * (uint64_t)i + 1);
    }
    return list->count ? sum + (uint64_t)list->items[list->count - 1] : sum;
}

/* Ends a run: the answer of a list that was made. */
static uint64_t answer(enum pace_status status, struct arrays_list *list)
{
    uint64_t sum;

    if (status) {
        return PACE_NO_ANSWER;
    }
    sum = checksum(list);
    free(list->items);
    return sum;
}

static uint64_t run_growth(const struct input *input, arrays_growth_fn *next,
                           arrays_resize_fn *resize)
{
    struct arrays_growth growth = {next, resize};
    struct arrays_list list;

    return answer(
        arrays_append_each(input->values, input->count, &growth, &list), &list);
}

static uint64_t run_staying(const struct input *input, arrays_growth_fn *next)
{
    pace_heap_always_move(false);
    return run_growth(input, next, arrays_resize);
}

/*
 * In the program that counts, realloc itself is made to move.  The one that is
 * timed has the system's, so it does what a realloc that moves comes down to.
 */
static uint64_t run_moving(const struct input *input, arrays_growth_fn *next)
{
    uint64_t sum;

    if (!pace_heap_counts()) {
        return run_growth(input, next, arrays_resize_moving);
    }
    pace_heap_always_move(true);
    sum = run_growth(input, next, arrays_resize);
    pace_heap_always_move(false);
    return sum;
}

static uint64_t run_one_slot(void *state)
{
    return run_staying(state, arrays_by_one);
}

static uint64_t run_half_more(void *state)
{
    return run_staying(state, arrays_by_half);
}

static uint64_t run_doubling(void *state)
{
    return run_staying(state, arrays_by_two);
}

static uint64_t run_one_slot_moving(void *state)
{
    return run_moving(state, arrays_by_one);
}

static uint64_t run_half_more_moving(void *state)
{
    return run_moving(state, arrays_by_half);
}

static uint64_t run_doubling_moving(void *state)
{
    return run_moving(state, arrays_by_two);
}

static uint64_t run_preallocated(void *state)
{
    const struct input *input = state;
    struct arrays_list list;

    return answer(arrays_preallocated(input->values, input->count, &list),
                  &list);
}

static uint64_t run_bulk(void *state)
{
    const struct input *input = state;
    struct arrays_list list;

    return answer(arrays_bulk(input->values, input->count, &list), &list);
}

/* Four growths by half are nearly one by five: each of these sizes comes as far
 * behind the last growth, and the law is not hidden by stairs. */
#define EVEN_FOR_HALF                                                          \
    {                                                                          \
        .first = 80, .last = 250000, .ratio = 5                                \
    }

#define CACHES "the work is the same, but longer arrays fall out of the caches"

static const struct pace_variant variants[] = {
    {.name = "one_slot",
     .label = "one slot more",
     .claim = PACE_N,
     .run = run_one_slot,
     .why = CACHES},
    {.name = "half_more",
     .label = "x1.5",
     .claim = PACE_N,
     .run = run_half_more,
     .why = CACHES},
    {.name = "doubling",
     .label = "x2",
     .claim = PACE_N,
     .run = run_doubling,
     .why = CACHES},
    {.name = "preallocated",
     .label = "room for all first",
     .claim = PACE_N,
     .run = run_preallocated,
     .why = CACHES},
    {.name = "bulk",
     .label = "one copy",
     .claim = PACE_N,
     .run = run_bulk,
     .why = CACHES},
    {.name = "one_slot_moving",
     .label = "one slot, moving",
     .chart = "moving",
     .claim = PACE_N_SQUARED,
     .run = run_one_slot_moving,
     .max_n = MAX_SLOW,
     .why = CACHES},
    {.name = "half_more_moving",
     .label = "x1.5, moving",
     .chart = "moving",
     .claim = PACE_N,
     .run = run_half_more_moving,
     .sizes = EVEN_FOR_HALF,
     .why = CACHES},
    {.name = "doubling_moving",
     .label = "x2, moving",
     .chart = "moving",
     .claim = PACE_N,
     .run = run_doubling_moving,
     .why = CACHES},
};

static const struct pace_demo demo = {
    .name = "arrays",
    .title = "An array of n integers, made by appending",
    .n_means = "integers",
    .variants = variants,
    .variant_count = PACE_COUNT(variants),
    .sizes = {.first = 625, .last = 640000, .ratio = 2},
    .bytes = bytes,
    .setup = setup,
    .setup_input = setup_input,
    .teardown = free,
    .input = PACE_INPUT_NUMBERS,
    .exhibit = arrays_exhibit,
};

int main(int argc, char *argv[])
{
    return pace_demo_main(&demo, argc, argv);
}
