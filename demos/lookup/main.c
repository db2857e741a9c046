/* Measures six ways to find the elements that two arrays share.  Chapter 03. */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "demos/lookup/crossover.h"
#include "demos/lookup/lookup.h"
#include "lib/demo/demo.h"
#include "lib/measure/rng.h"

/*
 * 0 .. n - 1 against n/2 .. 3n/2 - 1: half of each is common.  Both are
 * shuffled, since a sorted array would flatter whatever sorts it; in_order
 * holds the first n as they come, for the count that a chapter speaks of.
 */
struct input {
    struct lookup_arrays arrays;
    struct lookup_arrays in_order;
    int64_t *common; /* room for first_count */
    int64_t numbers[];
};

static size_t bytes(size_t n)
{
    /* five arrays of the input, and two sorted copies with their places */
    return sizeof(struct input) + 5 * n * sizeof(int64_t) + 4 * n * 16;
}

static struct input *new_input(size_t first_count, size_t second_count,
                               size_t more)
{
    size_t count = 2 * first_count + second_count + more;
    struct input *input =
        malloc(sizeof *input + count * sizeof input->numbers[0]);

    if (!input) {
        return NULL;
    }
    input->common = input->numbers;
    input->arrays = (struct lookup_arrays){
        .first = input->numbers + first_count,
        .first_count = first_count,
        .second = input->numbers + 2 * first_count,
        .second_count = second_count,
    };
    input->in_order = input->arrays;
    return input;
}

/* Puts low .. low + count - 1 into numbers in a random order. */
static enum pace_status fill_shuffled(uint64_t seed, size_t low,
                                      int64_t numbers[], size_t count)
{
    size_t *order = malloc((count + 1) * sizeof *order);

    if (!order) {
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; i < count; i++) {
        order[i] = low + i;
    }
    enum pace_status status = pace_rng_shuffle(seed, order, count);

    for (size_t i = 0; i < count && !status; i++) {
        numbers[i] = (int64_t)order[i];
    }
    free(order);
    return status;
}

static void *setup(size_t n, uint64_t seed)
{
    struct input *input = new_input(n, n, 2 * n);

    if (!input) {
        return NULL;
    }
    int64_t *first = input->numbers + n;
    int64_t *second = first + n;
    int64_t *ordered = second + n;

    for (size_t i = 0; i < n; i++) {
        ordered[i] = (int64_t)i;
        ordered[n + i] = (int64_t)(n / 2 + i);
    }
    input->in_order.first = ordered;
    input->in_order.second = ordered + n;
    if (fill_shuffled(seed, 0, first, n) ||
        fill_shuffled(seed + 1, n / 2, second, n)) {
        free(input);
        return NULL;
    }
    return input;
}

/*
 * The reader's own arrays: the first n of each file, or of one file its first
 * half against its second.
 */
static void *setup_input(const struct pace_records records[], size_t n)
{
    bool two_files = records[1].count > 0;
    size_t first_count = two_files ? n : n / 2;
    size_t rest = two_files ? records[1].count : n - n / 2;
    size_t second_count = two_files && rest > n ? n : rest;
    struct input *input = new_input(first_count, second_count, 0);

    if (!input) {
        return NULL;
    }
    const int64_t *second =
        two_files ? records[1].numbers : records[0].numbers + first_count;

    memcpy(input->numbers + first_count, records[0].numbers,
           first_count * sizeof input->numbers[0]);
    memcpy(input->numbers + 2 * first_count, second,
           second_count * sizeof input->numbers[0]);
    return input;
}

typedef enum pace_status way_fn(const struct lookup_arrays *arrays,
                                int64_t common[], size_t *count);

/* A checksum that depends on every common element and on their order. */
static uint64_t answer(way_fn *way, const struct lookup_arrays *arrays,
                       int64_t common[])
{
    uint64_t sum = 0;
    size_t count;

    if (way(arrays, common, &count)) {
        return PACE_NO_ANSWER;
    }
    for (size_t i = 0; i < count; i++) {
        sum = 31 * sum + (uint64_t)common[i];
    }
    return sum ^ count;
}

#define RUN(name)                                                              \
    static uint64_t run_##name(void *state)                                    \
    {                                                                          \
        const struct input *input = state;                                     \
                                                                               \
        return answer(lookup_##name, &input->arrays, input->common);           \
    }

RUN(nested)
RUN(sort_search)
RUN(sort_merge)
RUN(hash_set)
RUN(small_side)
RUN(bitmap)
RUN(distinct)

static uint64_t run_in_order(void *state)
{
    const struct input *input = state;

    return answer(lookup_nested, &input->in_order, input->common);
}

#define TOO_FAR_APART "its numbers lie too far apart"

/* The small sizes, among which the search for each wins at first: the two that
 * cross are enough to see where. */
#define SMALL                                                                  \
    .job = "small", .chart = "small",                                          \
    .sizes = {.first = 4, .last = 244, .step = 12}

/* A set grows by eights where many keys come at once, and how full it is makes
 * a seventh of its work: these sizes find it equally full. */
#define SET_SIZES                                                              \
    {                                                                          \
        .first = 50, .last = 204800, .ratio = 8                                \
    }

static const struct pace_variant variants[] = {
    {.name = "nested",
     .label = "search for each",
     .claim = PACE_N_SQUARED,
     .run = run_nested,
     .max_n = 12800},
    {.name = "sort_merge",
     .label = "sort both, merge",
     .claim = PACE_N_LOG_N,
     .run = run_sort_merge},
    {.name = "sort_search",
     .label = "sort, halve",
     .claim = PACE_N_LOG_N,
     .run = run_sort_search},
    {.name = "hash_set",
     .label = "hash set",
     .claim = PACE_N,
     .run = run_hash_set,
     .sizes = SET_SIZES,
     .why = "a set that outgrows the caches waits for memory"},
    {.name = "small_side",
     .label = "smaller side's set",
     .claim = PACE_N,
     .run = run_small_side,
     .sizes = SET_SIZES,
     .why = "a set that outgrows the caches waits for memory"},
    {.name = "bitmap",
     .label = "bitmap",
     .claim = PACE_N,
     .run = run_bitmap,
     .refuses = TOO_FAR_APART,
     .why = "bits at random places wait for the next cache"},
    {.name = "distinct",
     .label = "set, no duplicates",
     .job = "distinct",
     .chart = "variations",
     .claim = PACE_N,
     .run = run_distinct,
     .sizes = SET_SIZES,
     .why = "a set that outgrows the caches waits for memory"},
    {.name = "in_order",
     .label = "search, in order",
     .job = "in order",
     .chart = "variations",
     .claim = PACE_N_SQUARED,
     .run = run_in_order,
     .sizes = {.first = 625, .last = 10000, .ratio = 2}},
    {.name = "small_nested",
     .label = "search for each",
     .run = run_nested,
     .claim = PACE_N_SQUARED,
     .why =
         "short searches cost a call and a wrong guess more than comparisons",
     SMALL},
    {.name = "small_hash_set", .label = "hash set", .run = run_hash_set, SMALL},
};

static size_t index_of(const char *name)
{
    size_t v = 0;

    while (strcmp(variants[v].name, name) != 0) {
        v++;
    }
    return v;
}

static enum pace_status exhibit(const struct pace_exhibit *exhibit)
{
    struct lookup_crossover crossover = lookup_crossover_find(
        exhibit->outcome, index_of("small_nested"), index_of("small_hash_set"));
    char text[160];

    if (exhibit->stream && crossover.last > 0) {
        lookup_crossover_text(&crossover, text, sizeof text);
        fprintf(exhibit->stream, "\n%s\n", text);
    }
    return PACE_OK;
}

static const struct pace_demo demo = {
    .name = "lookup",
    .title = "The elements that two arrays have in common",
    .n_means = "elements in each",
    .variants = variants,
    .variant_count = PACE_COUNT(variants),
    .sizes = {.first = 50, .last = 204800, .ratio = 2},
    .bytes = bytes,
    .setup = setup,
    .setup_input = setup_input,
    .teardown = free,
    .input = PACE_INPUT_NUMBERS,
    .input_files = 2,
    .exhibit = exhibit,
};

int main(int argc, char *argv[])
{
    return pace_demo_main(&demo, argc, argv);
}
