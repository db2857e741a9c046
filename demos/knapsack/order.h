#ifndef KNAPSACK_ORDER_H
#define KNAPSACK_ORDER_H

#include "demos/knapsack/knapsack.h"

/* An item that has a value and would fit alone, and where it stands. */
struct knapsack_candidate {
    int64_t weight;
    int64_t value;
    size_t item; /* index in problem->items */
};

struct knapsack_order {
    struct knapsack_candidate *candidates;
    size_t count;
};

/*
 * The candidates by value per weight, the densest first; equals as they came.
 * Compared exactly, as fractions.  Free order->candidates.
 * errors  PACE_NO_MEMORY
 * cost    O(n log n)
 */
enum pace_status knapsack_order_new(const struct knapsack_problem *problem,
                                    struct knapsack_order *order);

#endif
