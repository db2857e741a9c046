#ifndef PACE_GROWTH_H
#define PACE_GROWTH_H

#include <stddef.h>

#include "lib/measure/fit.h"
#include "lib/measure/steps.h"

/*
 * The likelihood behind pace_fit_growth: a law of growth says by how much each
 * step should grow; how likely is it that the rest is chance?
 */

/* A law with its free parameters fixed. */
struct pace_curve {
    enum pace_class class; /* PACE_NO_CLAIM: a power of n */
    double exponent;       /* of that power */
    double log_base;       /* ln c, of c^n */
    /* Part of the cost at the largest size that a lower class makes up: a
     * loop's setup, the linear passes of an n log n sort. */
    double lower_share;
};

/* ln g(n); log_base matters for c^n only. */
double pace_growth_log_value(enum pace_class class, double log_base, double n);

/*
 * Log likelihood of the steps under a curve.  Leaves in steps->rest what the
 * curve does not explain.
 */
double pace_growth_score(const struct pace_steps *steps,
                         const struct pace_curve *curve);

/*
 * The same for a class as a whole: the mean likelihood over its free
 * parameters.  PACE_NO_CLAIM stands for all powers of n, whole or not.
 */
double pace_growth_class_score(const struct pace_steps *steps,
                               enum pace_class class);

/* ln of the sum of exp(logs[i]), safe from overflow; count >= 1. */
double pace_growth_log_sum(const double logs[], size_t count);

#endif
