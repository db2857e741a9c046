#ifndef PACE_FIT_H
#define PACE_FIT_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/measure/status.h"

/* Laws of growth.  0 means that nothing is claimed. */
enum pace_class {
    PACE_NO_CLAIM = 0,
    PACE_CONSTANT,  /* 1 */
    PACE_LOG_N,     /* log n */
    PACE_SQRT_N,    /* sqrt n */
    PACE_N,         /* n */
    PACE_N_LOG_N,   /* n log n */
    PACE_N_SQUARED, /* n^2 */
    PACE_N_CUBED,   /* n^3 */
    PACE_C_TO_N,    /* c^n, any base c; the fit finds it */
    PACE_CLASS_COUNT
};

enum pace_verdict {
    PACE_UNDECIDED,
    PACE_HOLDS,
    PACE_DIFFERS
};

/* Cost at one size.  noise is the relative standard deviation of cost, 0 for
 * what was counted. */
struct pace_point {
    double n;
    double cost;
    double noise;
};

/* Where the local exponent changes: cost grows as n^before up to n, as
 * n^after from there. */
struct pace_bend {
    double n;
    double before;
    double after;
};

#define PACE_MAX_BENDS 4

struct pace_fit {
    enum pace_class best;
    double posterior[PACE_CLASS_COUNT]; /* [PACE_NO_CLAIM] is 0; sum is 1 */
    /* The smallest set of classes whose posteriors reach 0.9 together. */
    bool in_set[PACE_CLASS_COUNT];
    double exponent; /* of the power of n that comes nearest */
    double exponent_low;
    double exponent_high; /* its interval, 95 % */
    double coefficient;   /* cost is about coefficient * g(n) for best */
    double base;          /* c, where best is PACE_C_TO_N; else 0 */
    double n_min;
    double n_max;
    size_t bend_count;
    struct pace_bend bends[PACE_MAX_BENDS];
};

/*
 * Finds the law of growth from costs at several sizes by scoring the steps
 * from each size to the next (see the .c file for the model).
 *
 * points  count points, ascending in n; n and cost > 0, finite; noise >= 0
 * count   >= 2; with few points the set is wide rather than wrong
 * errors  PACE_BAD_INPUT
 * cost    O(count) time, no heap
 */
enum pace_status pace_fit_growth(const struct pace_point points[], size_t count,
                                 struct pace_fit *fit);

/*
 * Whether the data bear out a claim: PACE_HOLDS when the set is the claim
 * alone, PACE_DIFFERS when the claim is not in the set, else PACE_UNDECIDED.
 */
enum pace_verdict pace_fit_judge(const struct pace_fit *fit,
                                 enum pace_class claim);

/* "holds", "differs", "undecided" */
const char *pace_verdict_name(enum pace_verdict verdict);

/* g(n) of the class, so that g doubles when cost does; base for c^n only. */
double pace_class_value(enum pace_class class, double base, double n);

/* "1", "log n", "sqrt n", "n", "n log n", "n^2", "n^3", "c^n"; "" for none */
const char *pace_class_name(enum pace_class class);

/* The reverse of pace_class_name; PACE_BAD_INPUT for any other text. */
enum pace_status pace_class_parse(const char *text, enum pace_class *class);

#endif
