#include "demos/knapsack/knapsack.h"

static struct knapsack_fault check_item(const struct knapsack_problem *problem,
                                        size_t i,
                                        const struct knapsack_item *total)
{
    const struct knapsack_item *item = &problem->items[i];

    if (item->weight < 0) {
        return (struct knapsack_fault){"has a negative weight", i};
    }
    if (item->value < 0) {
        return (struct knapsack_fault){"has a negative value", i};
    }
    if (item->weight > INT64_MAX - total->weight) {
        return (struct knapsack_fault){"brings the weights over 2^63 - 1", i};
    }
    if (item->value > INT64_MAX - total->value) {
        return (struct knapsack_fault){"brings the values over 2^63 - 1", i};
    }
    return (struct knapsack_fault){NULL, 0};
}

struct knapsack_fault knapsack_check(const struct knapsack_problem *problem)
{
    struct knapsack_item total = {0, 0};

    if (problem->capacity < 0) {
        return (struct knapsack_fault){"the capacity is negative",
                                       problem->count};
    }
    for (size_t i = 0; i < problem->count; i++) {
        struct knapsack_fault fault = check_item(problem, i, &total);

        if (fault.what) {
            return fault;
        }
        total.weight += problem->items[i].weight;
        total.value += problem->items[i].value;
    }
    return (struct knapsack_fault){NULL, 0};
}

struct knapsack_item knapsack_sum(const struct knapsack_problem *problem,
                                  const bool taken[])
{
    struct knapsack_item total = {0, 0};

    for (size_t i = 0; i < problem->count; i++) {
        /* Not a branch: which items are taken cannot be foretold. */
        total.weight += taken[i] * problem->items[i].weight;
        total.value += taken[i] * problem->items[i].value;
    }
    return total;
}

uint64_t knapsack_table_bytes(size_t count, int64_t capacity)
{
    uint64_t rows = (uint64_t)count + 1;
    uint64_t row_cells = (uint64_t)capacity + 1;

    if (row_cells > UINT64_MAX / sizeof(int64_t) / rows) {
        return UINT64_MAX;
    }
    return rows * row_cells * sizeof(int64_t);
}
