#ifndef KNAPSACK_CORE_H
#define KNAPSACK_CORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/measure/status.h"

/*
 * The parts of knapsack_core.  It starts from the break solution: the densest
 * items first, until one, the break item, does not fit.  The best solution
 * differs from it in few items only, whose density is near that of the break
 * item: the core.  So what is searched are changes of the break solution, from
 * the break item outwards, added items on one side, dropped ones on the other.
 * source  D. Pisinger, Operations Research 45 (1997) 758-767 (the core);
 *         S. Martello, D. Pisinger, P. Toth, Management Science 45 (1999)
 *         414-424 (cardinality)
 */
struct core_item {
    int32_t weight; /* 1 .. capacity */
    int32_t value;  /* >= 1 */
    uint32_t key;   /* the denser, the smaller or equal: see core_break.c */
    uint32_t place; /* in the problem's items */
};

/* Its items weigh more than the capacity, all together. */
struct core_problem {
    struct core_item *items;
    size_t count;
    int64_t capacity;
};

/* The break solution: its items are flagged in an array of their places. */
struct core_break {
    struct core_item item; /* the break item: not taken */
    int64_t room;          /* left, less than its weight */
    int64_t value;
    size_t taken; /* how many */
};

/*
 * Finds the break solution, without sorting all items.
 * spare  room for problem->count items; written over
 * in     problem->count flags: receives what is taken
 * cost   O(n)
 */
void knapsack_core_break_find(const struct core_problem *problem,
                              struct core_item spare[], bool in[],
                              struct core_break *found);

/* a bound that the value of no solution exceeds: with a part of the break item
 */
int64_t knapsack_core_break_bound(const struct core_break *found);

/* Whether x has more value per weight; exact. */
static inline bool knapsack_core_denser(const struct core_item *x,
                                        const struct core_item *y)
{
    return (int64_t)x->value * y->weight > (int64_t)y->value * x->weight;
}

/* Sorts by density, the densest first; spare: room for count items. */
void knapsack_core_sort(struct core_item items[], struct core_item spare[],
                        size_t count);

/* A change of the break solution, and those before it: a path to the root. */
struct core_step {
    uint32_t parent; /* index in steps; 0 is the root */
    uint32_t place;  /* the item added or dropped */
};

/* What a set of changes comes to. */
struct core_state {
    int64_t weight;
    int64_t value;
    uint32_t path;
};

/* Ascending in weight and in value: any other would be worse than one here. */
struct core_states {
    struct core_state *states;
    struct core_state *spare;
    size_t count;
    size_t room; /* of both */
    struct core_step *steps;
    size_t step_count; /* >= 1, the root */
    size_t step_room;
};

/* What the states may still hope for. */
struct core_hope {
    int64_t room;          /* weight a state may have in the end */
    struct core_item add;  /* the densest of those yet to be added; value 0,
                              weight 1: none */
    struct core_item drop; /* the least dense of those yet to be dropped;
                              value 1, weight 0: none */
    int64_t best;          /* value to be beaten */
    uint32_t best_path;    /* how it is reached */
};

/* Begins with a single state that changes nothing.  errors: PACE_NO_MEMORY */
enum pace_status knapsack_core_states_begin(struct core_states *states);

void knapsack_core_states_release(struct core_states *states);

/*
 * Makes or does not make a change to every state: merges both lists, leaves out
 * what is no better than another state, or cannot become better than the best.
 *
 * change  the item, its weight and value negative where it is dropped
 * hope    after this change; best and best_path are improved
 * errors  PACE_NO_MEMORY, PACE_OVER_BUDGET (more than 2^26 steps)
 */
enum pace_status knapsack_core_states_change(struct core_states *states,
                                             const struct core_item *change,
                                             struct core_hope *hope);

/* Notes one change by itself, for solutions found otherwise. */
enum pace_status knapsack_core_states_step(struct core_states *states,
                                           uint32_t parent, uint32_t place,
                                           uint32_t *path);

/* Items that are yet to be changed. */
struct core_ladder {
    struct core_item *items;
    size_t count;
};

/*
 * Completes each state with the one item that is best for it, in the hope of a
 * better best: a state that is nearly full is often one item away from it.
 *
 * adds   the densest first
 * drops  the densest first
 */
enum pace_status knapsack_core_fill(struct core_states *states,
                                    const struct core_ladder *adds,
                                    const struct core_ladder *drops,
                                    struct core_hope *hope);

/*
 * Solves the problem exactly.
 *
 * at_least  only a value above this is of interest
 * in        receives the solution if there is such a one
 * value     receives its value; at_least if there is none
 * errors    PACE_NO_MEMORY, PACE_OVER_BUDGET
 */
struct core_search {
    struct core_problem problem;
    int64_t at_least;
    bool may_bound; /* may ask core_cardinality if it becomes long */
};

enum pace_status knapsack_core_solve(const struct core_search *asked, bool in[],
                                     int64_t *value);

/*
 * Where all items have nearly the same density, bounds by density say little.
 * But how many items are taken is a whole number: at most as many as fit at
 * all, or at least as many as are needed.  This, weighted and added to the
 * capacity's condition, gives another problem, whose solutions include those of
 * the first and which is often easy.
 */
struct core_cardinality {
    int64_t bound; /* no solution has a higher value; INT64_MAX: no bound */
    bool solved;   /* in holds a solution of this value */
};

/*
 * found  the break solution of the problem
 * best   the best value known so far
 */
enum pace_status knapsack_core_cardinality_bound(
    const struct core_problem *problem, const struct core_break *found,
    int64_t best, bool in[], struct core_cardinality *bound);

#endif
