#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "demos/knapsack/knapsack.h"
#include "demos/knapsack/relax.h"
#include "lib/measure/tally.h"

/*
 * The table, at the speed of vector instructions.  Values are kept in one row
 * of 32 bits a cell; of all other rows only one bit a cell remains: whether the
 * item is taken.  And of each row only the part that matters is filled.  Item i
 * is decided
 *
 *     from  its weight on: below, it does not fit; and from the room on that is
 *           left even if all items after it are taken
 *     to    the weight of all items up to it: more room changes nothing
 *
 * which is half of the table where the capacity is half of the weight.
 */
struct decision {
    size_t from;
    size_t to;
    uint64_t *bits; /* from - to + 1 of them, in whole blocks */
};

struct bits {
    const struct knapsack_problem *problem;
    struct decision *decisions; /* of each item */
    uint64_t *words;
    int32_t *row; /* of each room, and a block more */
};

static size_t blocks_of(const struct decision *decision)
{
    return (decision->to - decision->from) / KNAPSACK_BLOCK + 1;
}

/* The total of the items that fit alone. */
static struct knapsack_item total_of(const struct knapsack_problem *problem)
{
    struct knapsack_item total = {0, 0};

    for (size_t i = 0; i < problem->count; i++) {
        if (problem->items[i].weight <= problem->capacity) {
            total.weight += problem->items[i].weight;
            total.value += problem->items[i].value;
        }
    }
    return total;
}

/* Finds what is to be decided, and how many words that takes. */
static size_t plan(struct bits *b, int64_t weight)
{
    int64_t capacity = b->problem->capacity;
    int64_t before = 0; /* weight of the items up to this one */
    size_t words = 0;

    for (size_t i = 0; i < b->problem->count; i++) {
        int64_t own = b->problem->items[i].weight;

        if (own > capacity) {
            continue;
        }
        before += own;
        int64_t least = capacity - (weight - before);

        b->decisions[i].from = (size_t)(own > least ? own : least);
        b->decisions[i].to = (size_t)(before < capacity ? before : capacity);
        words += blocks_of(&b->decisions[i]);
    }
    return words;
}

/* Cells beyond the weight of all items so far are as good as the last. */
static void extend(int32_t row[], size_t filled, size_t end)
{
    for (size_t room = filled + 1; room <= end; room++) {
        row[room] = row[filled];
    }
}

static void decide(struct bits *b)
{
    size_t filled = 0;
    uint64_t *words = b->words;

    for (size_t i = 0; i < b->problem->count; i++) {
        const struct knapsack_item *item = &b->problem->items[i];
        struct decision *d = &b->decisions[i];

        if (item->weight > b->problem->capacity) {
            continue;
        }
        size_t blocks = blocks_of(d);
        int32_t *keep = b->row + d->from;

        PACE_TALLY(cells, d->to - d->from + 1);
        /* The last block may reach beyond what matters. */
        extend(b->row, filled, d->to + KNAPSACK_BLOCK);
        filled = d->to;
        d->bits = words;
        words += blocks;
        knapsack_relax(&(struct knapsack_relaxation){
            .keep = keep,
            .move = keep - item->weight,
            .next = keep,
            .decisions = d->bits,
            .blocks = blocks,
            .value = (int32_t)item->value,
        });
    }
}

static void trace(const struct bits *b, bool taken[])
{
    size_t room = (size_t)b->problem->capacity;

    for (size_t i = b->problem->count; i-- > 0;) {
        const struct decision *d = &b->decisions[i];

        taken[i] = false;
        if (b->problem->items[i].weight > b->problem->capacity) {
            continue;
        }
        room = room < d->to ? room : d->to;
        if (room >= d->from) {
            size_t bit = room - d->from;

            taken[i] =
                d->bits[bit / KNAPSACK_BLOCK] >> bit % KNAPSACK_BLOCK & 1;
        }
        if (taken[i]) {
            room -= (size_t)b->problem->items[i].weight;
        }
    }
}

/* Where the items do not all fit. */
static enum pace_status solve(const struct knapsack_problem *problem,
                              int64_t weight, bool taken[], int64_t *value)
{
    struct bits b = {.problem = problem};
    enum pace_status status = PACE_NO_MEMORY;

    b.decisions = calloc(problem->count, sizeof *b.decisions);
    b.row =
        calloc((size_t)problem->capacity + 1 + KNAPSACK_BLOCK, sizeof *b.row);
    if (b.decisions && b.row) {
        size_t words = plan(&b, weight);

        assert(words > 0);
        b.words = malloc(words * sizeof *b.words);
    }
    if (b.words) {
        decide(&b);
        trace(&b, taken);
        *value = b.row[problem->capacity];
        status = PACE_OK;
    }
    free(b.words);
    free(b.row);
    free(b.decisions);
    return status;
}

enum pace_status knapsack_bits(const struct knapsack_problem *problem,
                               bool taken[], int64_t *value)
{
    struct knapsack_item total = total_of(problem);

    if (total.weight <= problem->capacity) {
        for (size_t i = 0; i < problem->count; i++) {
            taken[i] = problem->items[i].weight <= problem->capacity;
        }
        *value = total.value;
        return PACE_OK;
    }
    if (total.value > INT32_MAX) {
        return knapsack_row(problem, taken, value);
    }
    if (knapsack_table_bytes(problem->count, problem->capacity) >= SIZE_MAX) {
        return PACE_NO_MEMORY;
    }
    return solve(problem, total.weight, taken, value);
}
