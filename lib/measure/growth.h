#ifndef PACE_GROWTH_H
#define PACE_GROWTH_H

#include <stddef.h>

#include "lib/measure/curve.h"
#include "lib/measure/fit.h"
#include "lib/measure/steps.h"

/*
 * The likelihood behind pace_fit_growth: a law of growth says by how much each
 * step should grow; how likely is it that the rest is chance?
 */

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
