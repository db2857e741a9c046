#ifndef KNAPSACK_RUNS_H
#define KNAPSACK_RUNS_H

#include <stdint.h>

#include "demos/knapsack/knapsack.h"
#include "lib/measure/meter.h"

/*
 * The exact answer, however large the numbers: from the core if they are small
 * enough, else by branch and bound, unless that has gone as far as the table
 * has cells, and then by the row.
 *
 * max_cells  of the row, and an upper bound for the nodes of the search, too
 * errors     PACE_OVER_BUDGET, if that was not enough; PACE_NO_MEMORY
 */
enum pace_status knapsack_exact(const struct knapsack_problem *problem,
                                uint64_t max_cells, bool taken[],
                                int64_t *value);

/*
 * Every way as the driver runs it: on a struct knapsack_instance, answering
 * with the value found, PACE_NO_ANSWER where memory ran out, or where the
 * numbers are so large that a call could take years.
 */
uint64_t knapsack_run_greedy(void *instance);
uint64_t knapsack_run_brute(void *instance);
uint64_t knapsack_run_memo(void *instance);
uint64_t knapsack_run_table(void *instance);
uint64_t knapsack_run_row(void *instance);
uint64_t knapsack_run_bits(void *instance);
uint64_t knapsack_run_branch_bound(void *instance);
uint64_t knapsack_run_core(void *instance);

#endif
