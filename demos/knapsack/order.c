#include "demos/knapsack/order.h"

#include <stdlib.h>

#include "lib/measure/tally.h"

/* Up to here products of two numbers fit into 64 bits. */
#define SMALL (INT64_C(1) << 31)

static int sign(bool is_more, bool is_less)
{
    return (int)is_more - (int)is_less;
}

/*
 * Compares a/b with c/d where a*d or c*b would overflow: by their whole parts,
 * and where these are equal by what remains, which is the same question upside
 * down (Euclid).  All are > 0.
 */
static int compare_large(int64_t a, int64_t b, int64_t c, int64_t d)
{
    int turn = 1;

    for (;;) {
        int64_t whole = a / b;
        int64_t other = c / d;

        a %= b;
        c %= d;
        if (whole != other) {
            return turn * sign(whole > other, whole < other);
        }
        if (a == 0 || c == 0) {
            return turn * sign(a > 0, c > 0);
        }
        int64_t kept = a;

        /* b/a against d/c, the other way round */
        a = b;
        b = kept;
        kept = c;
        c = d;
        d = kept;
        turn = -turn;
    }
}

/* > 0: x has more value per weight.  Without a weight there is no limit. */
static int compare_density(const struct knapsack_candidate *x,
                           const struct knapsack_candidate *y)
{
    if (x->weight == 0 || y->weight == 0) {
        return sign(x->weight == 0, y->weight == 0);
    }
    if (x->value < SMALL && x->weight < SMALL && y->value < SMALL &&
        y->weight < SMALL) {
        return sign(x->value * y->weight > y->value * x->weight,
                    x->value * y->weight < y->value * x->weight);
    }
    return compare_large(x->value, x->weight, y->value, y->weight);
}

/* For qsort: the densest first.  qsort may swap equals, so none are equal. */
static int compare(const void *a, const void *b)
{
    const struct knapsack_candidate *x = a;
    const struct knapsack_candidate *y = b;
    int order = compare_density(y, x);

    PACE_TALLY(comparisons, 1);
    return order ? order : sign(x->item > y->item, x->item < y->item);
}

enum pace_status knapsack_order_new(const struct knapsack_problem *problem,
                                    struct knapsack_order *order)
{
    /* malloc(0) may return NULL: room for one more. */
    struct knapsack_order made = {
        .candidates = calloc(problem->count + 1, sizeof *made.candidates)};

    if (!made.candidates) {
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; i < problem->count; i++) {
        const struct knapsack_item *item = &problem->items[i];

        if (item->value > 0 && item->weight <= problem->capacity) {
            made.candidates[made.count++] =
                (struct knapsack_candidate){item->weight, item->value, i};
        }
    }
    qsort(made.candidates, made.count, sizeof *made.candidates, compare);
    *order = made;
    return PACE_OK;
}
