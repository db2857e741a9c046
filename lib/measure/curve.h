#ifndef PACE_CURVE_H
#define PACE_CURVE_H

#include "lib/measure/fit.h"
#include "lib/measure/steps.h"

/* A law with its free parameters fixed. */
struct pace_curve {
    enum pace_class class; /* PACE_NO_CLAIM: a power of n */
    double exponent;       /* of that power */
    double log_base;       /* ln c, of c^n */
    /* Part of the cost at the largest size that a lower class makes up: a
     * loop's setup, the linear passes of an n log n sort. */
    double lower_share;
};

/*
 * By how much ln(cost) grows over a step.
 *
 * top_n   the largest size measured, to which lower_share belongs
 */
double pace_curve_log_step(const struct pace_curve *curve,
                           const struct pace_step *step, double top_n);

#endif
