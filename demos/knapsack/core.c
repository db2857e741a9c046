#include "demos/knapsack/core.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "demos/knapsack/knapsack.h"

/* Products of a weight with a sum of values stay within 64 bits as long as all
 * sums, charges included (core_cardinality.c), are below this. */
#define SMALL_ENOUGH (INT64_C(1) << 30)

/* What is left of a problem without the items that are clear at a look. */
struct rest {
    struct core_problem problem;
    int64_t weight;
    int64_t largest; /* weight or value */
};

/* Whether it takes more than a look at the item. */
static bool is_open(const struct knapsack_problem *problem,
                    const struct knapsack_item *item)
{
    return item->weight > 0 && item->weight <= problem->capacity &&
           item->value > 0;
}

/* What is not open is taken if it weighs nothing; what is worth nothing may be
 * taken, too. */
static enum pace_status gather(const struct knapsack_problem *problem,
                               struct rest *rest)
{
    for (size_t i = 0; i < problem->count; i++) {
        const struct knapsack_item *item = &problem->items[i];

        if (!is_open(problem, item)) {
            continue;
        }
        if (item->weight >= SMALL_ENOUGH || item->value >= SMALL_ENOUGH) {
            return PACE_OVER_BUDGET;
        }
        int64_t larger =
            item->weight > item->value ? item->weight : item->value;

        rest->largest = larger > rest->largest ? larger : rest->largest;
        rest->weight += item->weight;
        rest->problem.items[rest->problem.count] = (struct core_item){
            .weight = (int32_t)item->weight,
            .value = (int32_t)item->value,
            .place = (uint32_t)rest->problem.count,
        };
        rest->problem.count++;
    }
    return PACE_OK;
}

static enum pace_status decide(struct rest *rest, bool chosen[])
{
    int64_t value;

    if (rest->weight <= rest->problem.capacity) {
        memset(chosen, 1, rest->problem.count * sizeof chosen[0]);
        return PACE_OK;
    }
    assert(rest->problem.count > 0);
    if (2 * rest->largest >= SMALL_ENOUGH / (int64_t)rest->problem.count) {
        return PACE_OVER_BUDGET;
    }
    return knapsack_core_solve(&(struct core_search){.problem = rest->problem,
                                                     .at_least = -1,
                                                     .may_bound = true},
                               chosen, &value);
}

/* The rest are, in order, the open items. */
static void merge(const struct knapsack_problem *problem, const bool chosen[],
                  bool taken[])
{
    size_t next = 0;

    for (size_t i = 0; i < problem->count; i++) {
        const struct knapsack_item *item = &problem->items[i];

        if (is_open(problem, item)) {
            taken[i] = chosen[next++];
        } else {
            taken[i] = item->weight == 0;
        }
    }
}

enum pace_status knapsack_core(const struct knapsack_problem *problem,
                               bool taken[], int64_t *value)
{
    struct rest rest = {.problem = {.capacity = problem->capacity}};
    bool *chosen = malloc(problem->count + 1);
    enum pace_status status = PACE_NO_MEMORY;

    rest.problem.items =
        malloc((problem->count + 1) * sizeof *rest.problem.items);
    if (chosen && rest.problem.items) {
        status = gather(problem, &rest);
    }
    if (!status) {
        status = decide(&rest, chosen);
    }
    if (!status) {
        merge(problem, chosen, taken);
        *value = knapsack_sum(problem, taken).value;
    }
    free(rest.problem.items);
    free(chosen);
    return status;
}
