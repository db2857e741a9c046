#include "demos/knapsack/records.h"

#include <assert.h>
#include <inttypes.h>

int64_t knapsack_capacity_of_records(const struct pace_records *records,
                                     size_t n)
{
    int64_t capacity = records->first_number;
    int64_t part = (int64_t)n;
    int64_t whole = (int64_t)records->count;

    assert(n >= 1 && n <= records->count);
    return capacity / whole * part + capacity % whole * part / whole;
}

struct knapsack_instance *knapsack_of_records(
    const struct pace_records *records, size_t n)
{
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
    instance->problem.capacity = knapsack_capacity_of_records(records, n);
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

enum pace_status knapsack_check_records(const struct pace_records *records,
                                        FILE *err)
{
    struct knapsack_instance *all =
        knapsack_of_records(records, records->count);
    enum pace_status status;

    if (!all) {
        fputs("knapsack: out of memory for the items\n", err);
        return PACE_NO_MEMORY;
    }
    status = check_items(&all->problem, err);
    knapsack_instance_free(all);
    return status;
}
