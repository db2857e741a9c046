#include "demos/knapsack/runs.h"

#include "demos/knapsack/instances.h"

/* What a call may take: about a second, and a GB for the questions that a cache
 * keeps. */
#define MOST_CELLS     UINT64_C(100000000)
#define MOST_QUESTIONS (UINT64_C(1) << 22)

typedef enum pace_status way_fn(const struct knapsack_problem *problem,
                                bool taken[], int64_t *value);

static uint64_t run(way_fn *way, void *input)
{
    struct knapsack_instance *instance = input;
    int64_t value;

    return way(&instance->problem, instance->taken, &value) ? PACE_NO_ANSWER
                                                            : (uint64_t)value;
}

/* Different questions about all items, at the most: about item i there are as
 * many as ways to choose from those before it, or as there are rooms. */
static uint64_t most_questions(const struct knapsack_problem *problem)
{
    uint64_t rooms = (uint64_t)problem->capacity + 1;
    uint64_t ways = 1;
    uint64_t total = 0;

    for (size_t i = 0; i <= problem->count && total <= MOST_QUESTIONS; i++) {
        total += ways;
        ways = ways <= rooms / 2 ? 2 * ways : rooms;
    }
    return total;
}

static enum pace_status memo(const struct knapsack_problem *problem,
                             bool taken[], int64_t *value)
{
    return most_questions(problem) <= MOST_QUESTIONS
               ? knapsack_memo(problem, taken, value, NULL)
               : PACE_OVER_BUDGET;
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
    return search_or_fill(problem, MOST_CELLS, taken, value);
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
    return knapsack_exact(problem, MOST_CELLS, taken, value);
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
