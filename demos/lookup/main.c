/* Measures six ways to find the elements that two arrays share.  Chapter 03. */
#include <stdlib.h>

#include "demos/lookup/exhibit.h"
#include "demos/lookup/input.h"
#include "demos/lookup/lookup.h"
#include "lib/demo/args.h"
#include "lib/demo/demo.h"
#include "lib/demo/format.h"

static void *setup(size_t n, uint64_t seed)
{
    return lookup_input_seeded(n, seed);
}

static void *setup_input(const struct pace_records records[], size_t n)
{
    struct lookup_arrays arrays = lookup_of_records(records, n);

    return lookup_input_of(&arrays);
}

/* The second file may have many more numbers than the first, after which sizes
 * are called. */
static enum pace_status check_input(const struct pace_records records[],
                                    const struct pace_options *options,
                                    FILE *err)
{
    size_t bytes = lookup_input_bytes(records[1].count);
    char text[3][PACE_FORMAT_ROOM];

    if (bytes <= options->max_memory_bytes) {
        return PACE_OK;
    }
    fprintf(err,
            "lookup: the %s numbers of the second file would need about %s of "
            "memory, more than the %s allowed: try a smaller file, or "
            "--max-memory\n",
            pace_format_count(text[0], records[1].count),
            pace_format_bytes(text[1], (double)bytes),
            pace_format_bytes(text[2], (double)options->max_memory_bytes));
    return PACE_OVER_BUDGET;
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
        const struct lookup_input *input = state;                              \
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
    const struct lookup_input *input = state;

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

static const struct pace_demo demo = {
    .name = "lookup",
    .title = "The elements that two arrays have in common",
    .n_means = "elements in each",
    .variants = variants,
    .variant_count = PACE_COUNT(variants),
    .sizes = {.first = 50, .last = 204800, .ratio = 2},
    .bytes = lookup_input_bytes,
    .setup = setup,
    .setup_input = setup_input,
    .teardown = free,
    .check_input = check_input,
    .input = PACE_INPUT_NUMBERS,
    .input_files = 2,
    .exhibit = lookup_exhibit,
};

int main(int argc, char *argv[])
{
    return pace_demo_main(&demo, argc, argv);
}
