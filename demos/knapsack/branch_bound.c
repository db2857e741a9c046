#include <stdlib.h>
#include <string.h>

#include "demos/knapsack/knapsack.h"
#include "demos/knapsack/order.h"
#include "lib/measure/tally.h"

struct branch {
    const struct knapsack_candidate *candidates; /* densest first */
    size_t count;
    struct knapsack_item *sums; /* sums[k]: of the first k candidates */
    bool *chosen;               /* of the first `depth` candidates */
    bool *best_chosen;
    int64_t best;
    uint64_t nodes_left;
    /* where the search is */
    size_t depth;
    int64_t room;
    int64_t value;
};

/* How many candidates from the present one on fit all together. */
static size_t fitting_end(const struct branch *b)
{
    size_t low = b->depth; /* fits */
    size_t high = b->count;
    int64_t full = b->sums[b->depth].weight;

    while (low < high) {
        size_t middle = low + (high - low + 1) / 2;

        if (b->sums[middle].weight - full <= b->room) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return low;
}

/*
 * No choice from here on is worth more: all that fits in this order, and of the
 * next candidate as large a part as there is room (G. B. Dantzig, 1957).
 */
static int64_t bound(const struct branch *b)
{
    size_t end = fitting_end(b);
    int64_t value = b->value + (b->sums[end].value - b->sums[b->depth].value);

    if (end == b->count) {
        return value;
    }
    const struct knapsack_candidate *next = &b->candidates[end];
    int64_t left = b->room - (b->sums[end].weight - b->sums[b->depth].weight);

    /* Where the product would overflow, the whole candidate is a bound, too. */
    return value + (left == 0 || next->value <= INT64_MAX / left
                        ? left * next->value / next->weight
                        : next->value);
}

/* Takes the next candidate if it fits. */
static void descend(struct branch *b)
{
    const struct knapsack_candidate *next = &b->candidates[b->depth];

    b->chosen[b->depth] = next->weight <= b->room;
    if (b->chosen[b->depth]) {
        b->room -= next->weight;
        b->value += next->value;
    }
    b->depth++;
}

/* Back to the last candidate that was taken, and leaves it; false: none. */
static bool turn_back(struct branch *b)
{
    while (b->depth > 0 && !b->chosen[b->depth - 1]) {
        b->depth--;
    }
    if (b->depth == 0) {
        return false;
    }
    const struct knapsack_candidate *last = &b->candidates[b->depth - 1];

    b->chosen[b->depth - 1] = false;
    b->room += last->weight;
    b->value -= last->value;
    return true;
}

static enum pace_status search(struct branch *b)
{
    do {
        while (b->depth < b->count && bound(b) > b->best) {
            if (b->nodes_left-- == 0) {
                return PACE_OVER_BUDGET;
            }
            PACE_TALLY(nodes, 1);
            descend(b);
        }
        if (b->depth == b->count && b->value > b->best) {
            b->best = b->value;
            memcpy(b->best_chosen, b->chosen, b->count * sizeof b->chosen[0]);
        }
    } while (turn_back(b));
    return PACE_OK;
}

static void add_up(struct branch *b)
{
    for (size_t k = 0; k < b->count; k++) {
        b->sums[k + 1].weight = b->sums[k].weight + b->candidates[k].weight;
        b->sums[k + 1].value = b->sums[k].value + b->candidates[k].value;
    }
}

/* With order->candidates; the rest of the memory is its own. */
static enum pace_status search_order(const struct knapsack_problem *problem,
                                     const struct knapsack_order *order,
                                     uint64_t max_nodes, bool taken[],
                                     int64_t *value)
{
    struct branch b = {
        .candidates = order->candidates,
        .count = order->count,
        .sums = calloc(order->count + 1, sizeof *b.sums),
        .chosen = calloc(2 * order->count + 1, sizeof *b.chosen),
        .best = -1,
        .nodes_left = max_nodes,
        .room = problem->capacity,
    };
    enum pace_status status = PACE_NO_MEMORY;

    if (b.sums && b.chosen) {
        b.best_chosen = b.chosen + b.count;
        add_up(&b);
        status = search(&b);
    }
    if (!status) {
        memset(taken, 0, problem->count * sizeof taken[0]);
        for (size_t k = 0; k < b.count; k++) {
            taken[b.candidates[k].item] = b.best_chosen[k];
        }
        *value = b.best;
    }
    free(b.chosen);
    free(b.sums);
    return status;
}

enum pace_status knapsack_branch_bound(const struct knapsack_problem *problem,
                                       uint64_t max_nodes, bool taken[],
                                       int64_t *value)
{
    struct knapsack_order order;
    enum pace_status status = knapsack_order_new(problem, &order);

    if (status) {
        return status;
    }
    status = search_order(problem, &order, max_nodes, taken, value);
    free(order.candidates);
    return status;
}
