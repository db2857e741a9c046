#include <stdlib.h>
#include <string.h>

#include "demos/knapsack/core.h"

/* What is tried, and what came out best. */
struct relation {
    const struct core_problem *problem;
    struct core_problem charged; /* its items, with a charge on each weight */
    struct core_item *spare;     /* room for twice the items */
    bool *in;
    int64_t weight;   /* of all items, uncharged */
    int64_t count;    /* of items taken: the limit */
    int64_t charge;   /* > 0: at most count items, < 0: at least; 0: none yet */
    int64_t bound;    /* with that charge */
    int64_t from, to; /* charges to be tried */
};

/*
 * With a charge on each item and count times the charge on the capacity, any
 * solution of the problem that keeps the limit fits.  False: everything fits,
 * or nothing can.
 */
static bool charge_all(struct relation *r, int64_t charge)
{
    int64_t capacity = r->problem->capacity + charge * r->count;

    if (capacity <= 0 ||
        r->weight + charge * (int64_t)r->problem->count <= capacity) {
        return false;
    }
    r->charged.capacity = capacity;
    for (size_t i = 0; i < r->problem->count; i++) {
        r->charged.items[i] = r->problem->items[i];
        r->charged.items[i].weight += (int32_t)charge;
    }
    return true;
}

/* Keeps the charge with the lowest bound, of equals the smallest. */
static bool try(struct relation *r, int64_t charge, bool *takes_enough)
{
    struct core_break found;

    if (!charge_all(r, charge)) {
        *takes_enough = charge < 0;
        return false;
    }
    knapsack_core_break_find(&r->charged, r->spare, r->in, &found);
    *takes_enough = (int64_t)found.taken >= r->count;

    int64_t bound = knapsack_core_break_bound(&found);

    if (bound < r->bound || (bound == r->bound && r->charge != 0 &&
                             llabs(charge) < llabs(r->charge))) {
        r->bound = bound;
        r->charge = charge;
        return true;
    }
    return false;
}

/* The larger the charge, the fewer items are taken: the bound is lowest where
 * their number meets the limit. */
static void bisect(struct relation *r)
{
    while (r->from <= r->to) {
        int64_t middle = r->from + (r->to - r->from) / 2;
        bool takes_enough;

        try(r, middle, &takes_enough);
        if (takes_enough) {
            r->from = middle + 1;
        } else {
            r->to = middle - 1;
        }
    }
}

/* A smaller charge with the same bound makes an easier problem. */
static void relax(struct relation *r)
{
    enum {
        TRIES = 6
    };
    int64_t step = r->charge > 0 ? -1 : 1;

    for (int i = 0; i < TRIES; i++, step *= 2) {
        bool takes_enough;

        if (llabs(step) >= llabs(r->charge) ||
            !try(r, r->charge + step, &takes_enough)) {
            return;
        }
    }
}

/* How many of the charged items fit into their capacity: the lightest ones. */
static int64_t count_lightest(struct relation *r)
{
    struct core_break found;

    for (size_t i = 0; i < r->problem->count; i++) {
        r->charged.items[i].value = 1;
    }
    knapsack_core_break_find(&r->charged, r->spare, r->in, &found);
    return (int64_t)found.taken;
}

static int64_t most_items(struct relation *r)
{
    r->charged.capacity = r->problem->capacity;
    memcpy(r->charged.items, r->problem->items,
           r->problem->count * sizeof r->problem->items[0]);
    return count_lightest(r);
}

/*
 * The fewest items that are worth more than value.  The others are then the
 * most that are together worth so little that it can be done without them.
 */
static int64_t fewest_items(struct relation *r, int64_t value)
{
    r->charged.capacity = -value - 1;
    for (size_t i = 0; i < r->problem->count; i++) {
        r->charged.items[i].weight = r->problem->items[i].value;
        r->charged.capacity += r->problem->items[i].value;
    }
    return (int64_t)r->problem->count - count_lightest(r);
}

/* Which limit the break solution violates or just meets, and what may be
 * charged for it; false: none. */
static bool choose_limit(struct relation *r, const struct core_break *found,
                         int64_t best)
{
    int32_t lightest = INT32_MAX;
    int32_t largest = 0;

    for (size_t i = 0; i < r->problem->count; i++) {
        const struct core_item *item = &r->problem->items[i];

        lightest = item->weight < lightest ? item->weight : lightest;
        largest = item->weight > largest ? item->weight : largest;
        largest = item->value > largest ? item->value : largest;
        r->weight += item->weight;
    }
    r->count = most_items(r);
    if ((int64_t)found->taken >= r->count) {
        r->from = 1;
        r->to = largest;
        return true;
    }
    r->count = fewest_items(r, best);
    r->from = 1 - (int64_t)lightest;
    r->to = -1;
    return (int64_t)found->taken < r->count;
}

static enum pace_status solve_related(struct relation *r, int64_t best,
                                      bool in[], struct core_cardinality *bound)
{
    int64_t weight = 0;

    charge_all(r, r->charge);
    enum pace_status status = knapsack_core_solve(
        &(struct core_search){.problem = r->charged, .at_least = best}, in,
        &bound->bound);

    for (size_t i = 0; !status && i < r->problem->count; i++) {
        weight += in[i] ? r->problem->items[i].weight : 0;
    }
    bound->solved = bound->bound > best && weight <= r->problem->capacity;
    return status;
}

enum pace_status knapsack_core_cardinality_bound(
    const struct core_problem *problem, const struct core_break *found,
    int64_t best, bool in[], struct core_cardinality *bound)
{
    struct relation r = {
        .problem = problem,
        .charged = *problem,
        .in = in,
        .bound = knapsack_core_break_bound(found),
    };
    enum pace_status status = PACE_OK;

    *bound = (struct core_cardinality){INT64_MAX, false};
    r.spare = malloc(3 * problem->count * sizeof *r.spare);
    if (!r.spare) {
        return PACE_NO_MEMORY;
    }
    r.charged.items = r.spare + 2 * problem->count;
    if (choose_limit(&r, found, best)) {
        bisect(&r);
    }
    if (r.charge != 0 && r.bound <= best) {
        bound->bound = best;
    } else if (r.charge != 0) {
        relax(&r);
        status = solve_related(&r, best, in, bound);
    }
    free(r.spare);
    return status;
}
