#ifndef PACE_STEPS_H
#define PACE_STEPS_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/measure/fit.h"

/*
 * Costs seen through their steps: from one size to the next, ln(cost) grows by
 * some amount.  Steps know no level, so a constant factor drops out, and data
 * that outgrow a cache are one step out of line, not a slope that tilts
 * everything after it.
 */
struct pace_step {
    double n;        /* from this size ... */
    double next_n;   /* ... to this one */
    double log_n;    /* ln(next_n / n), > 0 */
    double log_cost; /* ln of the ratio of the two costs */
    double variance; /* of log_cost, from the noise of both */
};

struct pace_steps {
    struct pace_step *items;
    double *rest; /* room for count numbers: what a law leaves unexplained */
    size_t count; /* >= 1 */
    bool counted; /* the costs are exact: no noise at any size */
};

/*
 * Fills in everything but the two pointers.  Sizes close together are joined
 * into steps of nearly 2, of less where their range is narrow.
 *
 * points  as pace_fit_growth accepts them, count of them, at least 2
 * steps   items has room for count - 1
 */
void pace_steps_find(const struct pace_point points[], size_t count,
                     struct pace_steps *steps);

#endif
