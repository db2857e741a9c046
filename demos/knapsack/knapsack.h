#ifndef KNAPSACK_H
#define KNAPSACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/measure/status.h"
#include "lib/structures/cache.h"

/*
 * The 0/1 knapsack: of items with a weight and a value each, take some, whole
 * or not at all, so that the weights stay within the capacity and the values
 * add up to as much as possible.
 *
 * All ways below have these parameters:
 *
 * problem  as knapsack_check accepts it
 * taken    problem->count flags: receives which items are taken
 * value    receives the sum of their values
 * errors   PACE_NO_MEMORY; taken and *value are then untouched
 *
 * In the costs n is the number of items and C the capacity.
 */
struct knapsack_item {
    int64_t weight; /* >= 0 */
    int64_t value;  /* >= 0 */
};

struct knapsack_problem {
    const struct knapsack_item *items;
    size_t count;
    int64_t capacity; /* >= 0 */
};

/* What is wrong with a problem. */
struct knapsack_fault {
    const char *what; /* "a weight is negative"; NULL: nothing */
    size_t item;      /* which one; count if it is the capacity */
};

/* Finds a negative number, and totals that do not fit into 64 bits. */
struct knapsack_fault knapsack_check(const struct knapsack_problem *problem);

/* The weight and the value of the items taken. */
struct knapsack_item knapsack_sum(const struct knapsack_problem *problem,
                                  const bool taken[]);

/* Heap of knapsack_table, in bytes; UINT64_MAX if it is more than that. */
uint64_t knapsack_table_bytes(size_t count, int64_t capacity);

/*
 * The most value per weight first, whatever still fits.  Not exact: it may miss
 * nearly all of the value.
 * cost  O(n log n) time, O(n) heap
 */
enum pace_status knapsack_greedy(const struct knapsack_problem *problem,
                                 bool taken[], int64_t *value);

/*
 * Leaves or takes each item, in all ways that fit.
 * cost  at most 2^(n+1) - 1 calls, n deep
 */
enum pace_status knapsack_brute(const struct knapsack_problem *problem,
                                bool taken[], int64_t *value);

/*
 * The same recursion, asking each question once: what are the items from the
 * i-th on worth with so much room?
 *
 * info  receives what the cache did up to the answer; may be NULL
 * cost  at most (n+1)(C+1) questions, each with a place in the cache; n deep
 */
enum pace_status knapsack_memo(const struct knapsack_problem *problem,
                               bool taken[], int64_t *value,
                               struct pace_cache_info *info);

/*
 * All those questions, answered in order, without recursion.
 * cost  O(n*C) time, (n+1)(C+1) * 8 bytes of heap
 */
enum pace_status knapsack_table(const struct knapsack_problem *problem,
                                bool taken[], int64_t *value);

/*
 * One row of the table, written over again and again.  It forgets the way to
 * the answer, which is found once more by halves.
 * cost  O(n*C) time, at most twice the table's steps; 2(C+1) * 8 bytes of heap
 * source  D. S. Hirschberg, CACM 18 (1975) 341-343, on another table
 */
enum pace_status knapsack_row(const struct knapsack_problem *problem,
                              bool taken[], int64_t *value);

/*
 * The table with values of 32 bits in one row and a bit of every other cell,
 * many cells in one instruction.  As knapsack_row where the values add up to
 * 2^31 or more.
 * cost  O(n*C) time, at most n*C/8 + 4*C bytes of heap and 64 for each item
 */
enum pace_status knapsack_bits(const struct knapsack_problem *problem,
                               bool taken[], int64_t *value);

/*
 * Takes and leaves items, densest first, and gives a branch up as soon as even
 * fractions of items could not make it better than the best found so far.
 *
 * max_nodes  how many items it may take or leave
 * errors     PACE_OVER_BUDGET, too
 * cost       from n log n to 2^n, by the items; O(n) heap
 * source     E. Horowitz and S. Sahni, JACM 21 (1974) 277-292
 */
enum pace_status knapsack_branch_bound(const struct knapsack_problem *problem,
                                       uint64_t max_nodes, bool taken[],
                                       int64_t *value);

/*
 * Searches for changes of what the densest items come to, near the density at
 * which the capacity ends; of all sets of changes only those are kept that no
 * other one beats in both weight and value.
 *
 * errors  PACE_OVER_BUDGET, too: 2 n times the largest weight or value is 2^30
 *         or more, or the search became too long
 * cost    mostly O(n); at worst that of a table
 */
enum pace_status knapsack_core(const struct knapsack_problem *problem,
                               bool taken[], int64_t *value);

#endif
