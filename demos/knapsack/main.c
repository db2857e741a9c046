/* Measures ways to fill a knapsack, from quick to right.  Chapter 06. */
#include <inttypes.h>

#include "demos/knapsack/exhibit.h"
#include "demos/knapsack/instances.h"
#include "demos/knapsack/records.h"
#include "demos/knapsack/runs.h"
#include "lib/demo/args.h"
#include "lib/demo/demo.h"
#include "lib/demo/format.h"

/* Weights and values of the seeded items: up to this. */
#define RANGE 15

/* Capacity for each of the items, as in the example: half of their weight. */
#define ROOM_PER_ITEM 4

/* The size whose input is the example of the chapter. */
#define EXAMPLE_COUNT 5

/* Above this, no variant has a table. */
#define MAX_TABLE_COUNT 1280

static size_t run_bytes(size_t n)
{
    size_t count = n < MAX_TABLE_COUNT ? n : MAX_TABLE_COUNT;

    return (size_t)knapsack_table_bytes(count, (int64_t)count * ROOM_PER_ITEM);
}

static void *setup(size_t n, uint64_t seed)
{
    if (n == EXAMPLE_COUNT) {
        return knapsack_instance_example();
    }
    struct knapsack_instance *instance = knapsack_instance_new(n);

    if (instance &&
        knapsack_instance_draw(instance, KNAPSACK_UNCORRELATED, RANGE, seed)) {
        knapsack_instance_free(instance);
        return NULL;
    }
    if (instance) {
        instance->problem.capacity = (int64_t)n * ROOM_PER_ITEM;
    }
    return instance;
}

static void *setup_input(const struct pace_records records[], size_t n)
{
    return knapsack_of_records(records, n);
}

static void teardown(void *state)
{
    knapsack_instance_free(state);
}

#define TOO_MANY "too many choices to try"

static const struct pace_variant variants[] = {
    {.name = "greedy",
     .label = "greedy",
     .claim = PACE_N_LOG_N,
     .run = knapsack_run_greedy,
     .approximate = true},
    {.name = "brute",
     .label = "every subset",
     .claim = PACE_C_TO_N,
     .run = knapsack_run_brute,
     .sizes = {.first = 5, .last = 20, .step = 3}},
    {.name = "memo",
     .label = "recursion + cache",
     .claim = PACE_N_SQUARED,
     .run = knapsack_run_memo,
     .refuses = "too many questions to keep",
     .max_n = 640},
    {.name = "table",
     .label = "table",
     .claim = PACE_N_SQUARED,
     .run = knapsack_run_table,
     .max_n = MAX_TABLE_COUNT},
    {.name = "row",
     .label = "one row",
     .claim = PACE_N_SQUARED,
     .run = knapsack_run_row,
     .max_n = 5120},
    {.name = "bits",
     .label = "table of bits",
     .claim = PACE_N_SQUARED,
     .run = knapsack_run_bits,
     .max_n = 5120,
     .why = "vectors pay off once rows are long"},
    {.name = "branch_bound",
     .label = "branch and bound",
     .run = knapsack_run_branch_bound,
     .refuses = TOO_MANY},
    {.name = "core",
     .label = "core",
     .run = knapsack_run_core,
     .refuses = TOO_MANY},
};

/* Heap that the capacity decides on. */
static uint64_t capacity_bytes(const struct pace_variant *variant, size_t count,
                               int64_t capacity)
{
    if (variant->run == knapsack_run_table) {
        return knapsack_table_bytes(count, capacity);
    }
    if (variant->run == knapsack_run_row) {
        return knapsack_table_bytes(1, capacity);
    }
    if (variant->run == knapsack_run_bits) {
        return knapsack_table_bytes(count, capacity) / 64;
    }
    return 0;
}

static enum pace_status check_memory(const struct pace_variant *variant,
                                     const struct pace_records *records,
                                     uint64_t max_memory_bytes, FILE *err)
{
    size_t count = records->count;

    if (variant->max_n && variant->max_n < count) {
        count = variant->max_n;
    }
    int64_t capacity = knapsack_capacity_of_records(records, count);
    uint64_t bytes = capacity_bytes(variant, count, capacity);
    char text[3][PACE_FORMAT_ROOM];

    if (bytes <= max_memory_bytes) {
        return PACE_OK;
    }
    fprintf(err,
            "knapsack: %s with capacity %" PRId64
            " and items = %s would need about %s of memory, more than the %s "
            "allowed: try weights in a larger unit, --variants "
            "greedy,memo,branch_bound,core, or --max-memory\n",
            variant->name, capacity, pace_format_count(text[0], count),
            pace_format_bytes(text[1], (double)bytes),
            pace_format_bytes(text[2], (double)max_memory_bytes));
    return PACE_OVER_BUDGET;
}

static enum pace_status check_input(const struct pace_records records[],
                                    const struct pace_options *options,
                                    FILE *err)
{
    enum pace_status status = knapsack_check_records(records, err);

    for (size_t v = 0; !status && v < PACE_COUNT(variants); v++) {
        if (options->selected[v]) {
            status = check_memory(&variants[v], records,
                                  options->max_memory_bytes, err);
        }
    }
    return status;
}

static const struct pace_demo demo = {
    .name = "knapsack",
    .title = "The most value within a capacity",
    .n_means = "items (capacity 4 n)",
    .variants = variants,
    .variant_count = PACE_COUNT(variants),
    .sizes = {.first = 5, .last = 10240, .ratio = 2},
    .bytes = knapsack_instance_bytes,
    .run_bytes = run_bytes,
    .setup = setup,
    .setup_input = setup_input,
    .teardown = teardown,
    .check_input = check_input,
    .input = PACE_INPUT_ITEMS,
    .input_low = 0,
    .input_high = INT64_MAX,
    .exhibit = knapsack_exhibit,
};

int main(int argc, char *argv[])
{
    return pace_demo_main(&demo, argc, argv);
}
