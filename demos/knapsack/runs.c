#include "demos/knapsack/runs.h"

#include "demos/knapsack/instances.h"

typedef enum pace_status way_fn(const struct knapsack_problem *problem,
                                bool taken[], int64_t *value);

static uint64_t run(way_fn *way, void *input)
{
    struct knapsack_instance *instance = input;
    int64_t value;

    return way(&instance->problem, instance->taken, &value) ? UINT64_MAX
                                                            : (uint64_t)value;
}

static enum pace_status memo(const struct knapsack_problem *problem,
                             bool taken[], int64_t *value)
{
    return knapsack_memo(problem, taken, value, NULL);
}

/* A search that has gone as far as the table has cells will not win any more:
 * so this takes at most a few times what the better of both takes. */
static enum pace_status search_or_fill(const struct knapsack_problem *problem,
                                       uint64_t max_cells, bool taken[],
                                       int64_t *value)
{
    uint64_t cells = knapsack_table_bytes(problem->count, problem->capacity) /
                     sizeof(int64_t);
    enum pace_status status = knapsack_branch_bound(
        problem, cells < max_cells ? cells : max_cells, taken, value);

    return status == PACE_OVER_BUDGET && cells <= max_cells
               ? knapsack_row(problem, taken, value)
               : status;
}

static enum pace_status branch_bound(const struct knapsack_problem *problem,
                                     bool taken[], int64_t *value)
{
    return search_or_fill(problem, UINT64_MAX, taken, value);
}

enum pace_status knapsack_exact(const struct knapsack_problem *problem,
                                uint64_t max_cells, bool taken[],
                                int64_t *value)
{
    enum pace_status status = knapsack_core(problem, taken, value);

    return status == PACE_OVER_BUDGET
               ? search_or_fill(problem, max_cells, taken, value)
               : status;
}

static enum pace_status core(const struct knapsack_problem *problem,
                             bool taken[], int64_t *value)
{
    return knapsack_exact(problem, UINT64_MAX, taken, value);
}

uint64_t knapsack_run_greedy(void *instance)
{
    return run(knapsack_greedy, instance);
}

uint64_t knapsack_run_brute(void *instance)
{
    return run(knapsack_brute, instance);
}

uint64_t knapsack_run_memo(void *instance)
{
    return run(memo, instance);
}

uint64_t knapsack_run_table(void *instance)
{
    return run(knapsack_table, instance);
}

uint64_t knapsack_run_row(void *instance)
{
    return run(knapsack_row, instance);
}

uint64_t knapsack_run_bits(void *instance)
{
    return run(knapsack_bits, instance);
}

uint64_t knapsack_run_branch_bound(void *instance)
{
    return run(branch_bound, instance);
}

uint64_t knapsack_run_core(void *instance)
{
    return run(core, instance);
}
