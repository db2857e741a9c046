#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "demos/knapsack/knapsack.h"
#include "demos/knapsack/order.h"
#include "demos/knapsack/relax.h"
#include "lib/measure/tally.h"
#include "lib/structures/pages.h"

#define CELLS_PER_LINE (PACE_LINE_BYTES / sizeof(int32_t))

/*
 * The table, at the speed of vector instructions.  Values are kept in one row
 * of 32 bits a cell; of all other rows only one bit a cell remains: whether the
 * item is taken.  And of each row only the part that matters is filled.  An
 * item is decided
 *
 *     from  its weight on: below, it does not fit; and from the room on that is
 *           left even if all items after it are taken
 *     to    the weight of all items up to it: more room changes nothing
 *
 * Both are near 0 for longest if the light items come first and last and the
 * heavy ones in between.  Of weights spread evenly, and a capacity of half of
 * their sum, that leaves a third of the table.
 */
struct decision {
    size_t item;
    size_t weight;
    size_t from; /* rounded down to a whole block */
    size_t to;
    uint64_t *bits; /* from - to + 1 of them, in whole blocks */
};

struct bits {
    const struct knapsack_problem *problem;
    struct decision *decisions; /* of the items that fit alone */
    size_t count;
    uint64_t *words;
    struct pace_pages cells;
    int32_t *row; /* of each room, and a block more on either side */
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

/* For qsort: the lightest first.  qsort may swap equals, so none are equal. */
static int compare(const void *a, const void *b)
{
    const struct knapsack_candidate *x = a;
    const struct knapsack_candidate *y = b;

    if (x->weight != y->weight) {
        return x->weight < y->weight ? -1 : 1;
    }
    return x->item < y->item ? -1 : 1;
}

/* Every other item to the front, the rest, backwards, to the end. */
static void put_heavy_between(const struct knapsack_candidate sorted[],
                              struct decision decisions[], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct decision *d = &decisions[i % 2 ? count - 1 - i / 2 : i / 2];

        d->item = sorted[i].item;
        d->weight = (size_t)sorted[i].weight;
    }
}

static enum pace_status order(struct bits *b)
{
    struct knapsack_candidate *sorted =
        calloc(b->problem->count, sizeof *sorted);

    if (!sorted) {
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; i < b->problem->count; i++) {
        int64_t weight = b->problem->items[i].weight;

        if (weight <= b->problem->capacity) {
            sorted[b->count++] =
                (struct knapsack_candidate){.weight = weight, .item = i};
        }
    }
    qsort(sorted, b->count, sizeof *sorted, compare);
    put_heavy_between(sorted, b->decisions, b->count);
    free(sorted);
    return PACE_OK;
}

/* Finds what is to be decided, and how many words that takes. */
static size_t plan(struct bits *b, size_t total)
{
    size_t capacity = (size_t)b->problem->capacity;
    size_t before = 0; /* weight of the items up to this one */
    size_t words = 0;

    for (size_t i = 0; i < b->count; i++) {
        struct decision *d = &b->decisions[i];

        before += d->weight;
        size_t after = total - before;
        size_t least = capacity > after ? capacity - after : 0;

        d->from = d->weight > least ? d->weight : least;
        d->from -= d->from % KNAPSACK_BLOCK;
        d->to = before < capacity ? before : capacity;
        words += blocks_of(d);
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

    for (size_t i = 0; i < b->count; i++) {
        struct decision *d = &b->decisions[i];
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
            .move = keep - d->weight,
            .next = keep,
            .decisions = d->bits,
            .blocks = blocks,
            .value = (int32_t)b->problem->items[d->item].value,
        });
    }
}

static void trace(const struct bits *b, bool taken[])
{
    size_t room = (size_t)b->problem->capacity;

    memset(taken, 0, b->problem->count * sizeof taken[0]);
    for (size_t i = b->count; i-- > 0;) {
        const struct decision *d = &b->decisions[i];

        room = room < d->to ? room : d->to;
        if (room >= d->from) {
            size_t bit = room - d->from;

            taken[d->item] =
                d->bits[bit / KNAPSACK_BLOCK] >> bit % KNAPSACK_BLOCK & 1;
        }
        if (taken[d->item]) {
            room -= d->weight;
        }
    }
}

/* Room for the row, aligned as vectors are.  Before its start lie cells that
 * no item makes worth taking: the first block may begin below the weight. */
static enum pace_status make_row(struct bits *b)
{
    size_t lines = ((size_t)b->problem->capacity + 1) / CELLS_PER_LINE + 1;

    lines += 2 * (KNAPSACK_BLOCK / CELLS_PER_LINE);
    b->cells = pace_pages_new(lines * PACE_LINE_BYTES);
    if (!b->cells.start) {
        return PACE_NO_MEMORY;
    }
    b->row = (int32_t *)b->cells.start + KNAPSACK_BLOCK;
    for (int i = 1; i <= KNAPSACK_BLOCK; i++) {
        b->row[-i] = INT32_MIN;
    }
    return PACE_OK;
}

/* Where the items do not all fit. */
static enum pace_status solve(const struct knapsack_problem *problem,
                              int64_t weight, bool taken[], int64_t *value)
{
    struct bits b = {.problem = problem};
    enum pace_status status = PACE_NO_MEMORY;

    b.decisions = calloc(problem->count, sizeof *b.decisions);
    if (b.decisions && !make_row(&b) && !order(&b)) {
        size_t words = plan(&b, (size_t)weight);

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
    pace_pages_release(&b.cells);
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
