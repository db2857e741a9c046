#include <stdlib.h>

#include "demos/knapsack/knapsack.h"
#include "lib/measure/tally.h"

/*
 * One more item: for every room, the better of leaving it (what was best
 * without it) and of taking it (what was best in the room that it leaves).
 */
static void add_item(const struct knapsack_item *item, const int64_t before[],
                     int64_t after[], int64_t capacity)
{
    PACE_TALLY(cells, capacity + 1);
    for (int64_t room = 0; room <= capacity; room++) {
        int64_t best = before[room];

        if (item->weight <= room &&
            before[room - item->weight] + item->value > best) {
            best = before[room - item->weight] + item->value;
        }
        after[room] = best;
    }
}

/* Backwards: an item is taken if it made the best better. */
static void trace(const struct knapsack_problem *problem, const int64_t best[],
                  bool taken[])
{
    size_t width = (size_t)problem->capacity + 1;
    size_t room = (size_t)problem->capacity;

    for (size_t i = problem->count; i-- > 0;) {
        const int64_t *before = best + i * width;
        const int64_t *after = before + width;

        taken[i] = after[room] != before[room];
        if (taken[i]) {
            room -= (size_t)problem->items[i].weight;
        }
    }
}

enum pace_status knapsack_table(const struct knapsack_problem *problem,
                                bool taken[], int64_t *value)
{
    if (knapsack_table_bytes(problem->count, problem->capacity) >= SIZE_MAX) {
        return PACE_NO_MEMORY;
    }
    size_t width = (size_t)problem->capacity + 1;
    int64_t *best = calloc(problem->count + 1, width * sizeof best[0]);

    if (!best) {
        return PACE_NO_MEMORY;
    }
    /* Without an item every room is worth 0, as calloc left it. */
    PACE_TALLY(cells, width);
    for (size_t i = 0; i < problem->count; i++) {
        add_item(&problem->items[i], best + i * width, best + (i + 1) * width,
                 problem->capacity);
    }
    trace(problem, best, taken);
    *value = best[problem->count * width + width - 1];
    free(best);
    return PACE_OK;
}
