#ifndef PACE_TREND_H
#define PACE_TREND_H

#include "lib/measure/fit.h"

/*
 * What the next, larger size will cost, foretold from the sizes before it, so
 * that a call which would take too long is not made.  Start from {0}.
 */
struct pace_trend {
    double n, cost;               /* the last; n == 0: none yet */
    double before_n, before_cost; /* the one before; n == 0: none yet */
};

void pace_trend_add(struct pace_trend *trend, double n, double cost);

/*
 * The cost at n if the claim is true; n log n is assumed where there is none.
 * The base of c^n is taken from the last two costs, 2 before there are two.
 * 0 before any cost is known.
 */
double pace_trend_next(const struct pace_trend *trend, enum pace_class claim,
                       double n);

#endif
