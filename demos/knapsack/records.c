#include "demos/knapsack/records.h"

#include <assert.h>
#include <inttypes.h>

#include "lib/demo/format.h"

/* What n items of count get of the capacity. */
static int64_t share_of(int64_t capacity, size_t n, size_t count)
{
    int64_t part = (int64_t)n;
    int64_t whole = (int64_t)count;

    return capacity / whole * part + capacity % whole * part / whole;
}

struct knapsack_instance *knapsack_of_records(
    const struct pace_records *records, size_t n)
{
    assert(n >= 1 && n <= records->count);

    struct knapsack_instance *instance = knapsack_instance_new(n);

    if (!instance) {
        return NULL;
    }
    for (size_t i = 0; i < n; i++) {
        instance->items[i] = (struct knapsack_item){
            .weight = records->numbers[2 * i],
            .value = records->numbers[2 * i + 1],
        };
    }
    instance->problem.capacity =
        share_of(records->first_number, n, records->count);
    return instance;
}

static enum pace_status check_items(const struct knapsack_problem *problem,
                                    FILE *err)
{
    struct knapsack_fault fault = knapsack_check(problem);

    if (!fault.what) {
        return PACE_OK;
    }
    const struct knapsack_item *item = &problem->items[fault.item];

    fprintf(err,
            "knapsack: item %zu, of weight %" PRId64 " and value %" PRId64
            ", %s\n",
            fault.item + 1, item->weight, item->value, fault.what);
    return PACE_BAD_INPUT;
}

static enum pace_status check_table(const struct knapsack_problem *problem,
                                    size_t count, uint64_t max_memory_bytes,
                                    FILE *err)
{
    int64_t capacity = share_of(problem->capacity, count, problem->count);
    uint64_t bytes = knapsack_table_bytes(count, capacity);
    char text[3][PACE_FORMAT_ROOM];

    if (bytes <= max_memory_bytes) {
        return PACE_OK;
    }
    fprintf(err,
            "knapsack: a table for %s items and capacity %" PRId64
            " would need about %s of memory, more than the %s allowed: try "
            "weights in a larger unit, or --max-memory\n",
            pace_format_count(text[0], count), capacity,
            pace_format_bytes(text[1], (double)bytes),
            pace_format_bytes(text[2], (double)max_memory_bytes));
    return PACE_OVER_BUDGET;
}

enum pace_status knapsack_check_records(const struct pace_records *records,
                                        size_t table_count,
                                        uint64_t max_memory_bytes, FILE *err)
{
    struct knapsack_instance *all =
        knapsack_of_records(records, records->count);
    enum pace_status status;

    if (!all) {
        fputs("knapsack: out of memory for the items\n", err);
        return PACE_NO_MEMORY;
    }
    status = check_items(&all->problem, err);
    if (!status) {
        size_t count = all->problem.count;

        status = check_table(&all->problem,
                             count < table_count ? count : table_count,
                             max_memory_bytes, err);
    }
    knapsack_instance_free(all);
    return status;
}
