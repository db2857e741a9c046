#include <stdlib.h>
#include <string.h>

#include "demos/knapsack/knapsack.h"
#include "demos/knapsack/order.h"

enum pace_status knapsack_greedy(const struct knapsack_problem *problem,
                                 bool taken[], int64_t *value)
{
    struct knapsack_order order;
    enum pace_status status = knapsack_order_new(problem, &order);

    if (status) {
        return status;
    }
    int64_t room = problem->capacity;
    int64_t total = 0;

    memset(taken, 0, problem->count * sizeof taken[0]);
    for (size_t k = 0; k < order.count; k++) {
        const struct knapsack_candidate *next = &order.candidates[k];

        if (next->weight <= room) {
            taken[next->item] = true;
            room -= next->weight;
            total += next->value;
        }
    }
    free(order.candidates);
    *value = total;
    return PACE_OK;
}
