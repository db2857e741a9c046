#include <stdlib.h>
#include <string.h>

#include "demos/knapsack/knapsack.h"
#include "lib/measure/tally.h"

/* best[room] = the most that the items are worth, for every room. */
static void fill(const struct knapsack_item items[], size_t count,
                 int64_t capacity, int64_t best[])
{
    memset(best, 0, ((size_t)capacity + 1) * sizeof best[0]);
    for (size_t i = 0; i < count; i++) {
        PACE_TALLY(cells, capacity + 1);
        /* From the right: best[room - weight] is still without this item. */
        for (int64_t room = capacity; room >= items[i].weight; room--) {
            int64_t with = best[room - items[i].weight] + items[i].value;

            if (with > best[room]) {
                best[room] = with;
            }
        }
    }
}

struct rows {
    int64_t *left;
    int64_t *right;
};

/* How much of the room is best given to the left half. */
static int64_t share(const struct rows *rows, int64_t capacity)
{
    int64_t most = -1;
    int64_t given = 0;

    for (int64_t room = 0; room <= capacity; room++) {
        int64_t sum = rows->left[room] + rows->right[capacity - room];

        if (sum > most) {
            most = sum;
            given = room;
        }
    }
    return given;
}

/*
 * Splits the items into halves and the room between them, then each half
 * likewise.  Both rows may be written over as soon as the shares are known.
 * The first split fills n*C cells, the next two together n*C/2, and so on: less
 * than 2*n*C.
 */
static void choose(const struct knapsack_problem *part, const struct rows *rows,
                   bool taken[])
{
    if (part->count == 0) {
        return;
    }
    if (part->count == 1) {
        taken[0] = part->items[0].weight <= part->capacity;
        return;
    }
    struct knapsack_problem left = *part;
    struct knapsack_problem right = *part;

    left.count = part->count / 2;
    right.count = part->count - left.count;
    right.items = part->items + left.count;
    fill(left.items, left.count, part->capacity, rows->left);
    fill(right.items, right.count, part->capacity, rows->right);
    left.capacity = share(rows, part->capacity);
    right.capacity = part->capacity - left.capacity;
    choose(&left, rows, taken);
    choose(&right, rows, taken + left.count);
}

enum pace_status knapsack_row(const struct knapsack_problem *problem,
                              bool taken[], int64_t *value)
{
    if (knapsack_table_bytes(1, problem->capacity) >= SIZE_MAX) {
        return PACE_NO_MEMORY;
    }
    size_t width = (size_t)problem->capacity + 1;
    int64_t *cells = malloc(2 * width * sizeof cells[0]);

    if (!cells) {
        return PACE_NO_MEMORY;
    }
    struct rows rows = {cells, cells + width};

    choose(problem, &rows, taken);
    free(cells);
    *value = knapsack_sum(problem, taken).value;
    return PACE_OK;
}
