#ifndef PACE_FIT_H
#define PACE_FIT_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/measure/stats.h"
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

/*
 * Cost at one size.  noise is the relative standard deviation of cost.  Where
 * it is 0 at every size, the costs count as exact and are read more finely:
 * lower-order terms are then told from growth.
 */
struct pace_point {
    double n;
    double cost;
    double noise;
};

/*
 * Where growth changes: cost grows as n^before up to n, as n^after from there.
 * Or a jump, as where data outgrow a cache: the growth is the same on both
 * sides, but between n and the next size cost becomes jump times as much as
 * that growth explains.  For a bend, jump is 1.
 */
struct pace_bend {
    double n;
    double before;
    double after;
    double jump;
};

#define PACE_MAX_BENDS 4

struct pace_fit {
    enum pace_class best;
    double posterior[PACE_CLASS_COUNT]; /* [PACE_NO_CLAIM] is 0; sum is 1 */
    /* How likely the law is none of the classes but another power of n, as
     * n^1.5; the two classes around it share this part of the posterior. */
    double none;
    /* The smallest set of classes whose posteriors reach 0.9 together. */
    bool in_set[PACE_CLASS_COUNT];
    double exponent; /* of the power of n that comes nearest, step by step */
    double exponent_low;
    double exponent_high; /* its interval, 95 % */
    double coefficient;   /* median of cost / g(n) for best */
    double base;          /* c, where best is PACE_C_TO_N; else 0 */
    double n_min;
    double n_max;
    size_t bend_count;
    struct pace_bend bends[PACE_MAX_BENDS];
};

/*
 * The point that a fit wants from repeated times: the cost is their minimum,
 * the noise a third of the way from there to the median, which came nearest
 * to the scatter of minima measured again.
 */
struct pace_point pace_fit_point(double n, const struct pace_summary *times);

/*
 * Finds the law of growth from costs at several sizes by scoring the steps
 * from each size to the next (growth.h has the model).
 *
 * points  count points, ascending in n; n and cost > 0, finite; noise >= 0
 * count   >= 2; below 4 the set is too wide for a claim to hold
 * errors  PACE_BAD_INPUT, PACE_NO_MEMORY
 * cost    O(count) time and heap
 */
enum pace_status pace_fit_growth(const struct pace_point points[], size_t count,
                                 struct pace_fit *fit);

/*
 * Whether the data bear out a claim: PACE_HOLDS when the set is the claim
 * alone, PACE_DIFFERS when the claim is not in the set, else PACE_UNDECIDED;
 * also where nothing is claimed.
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
