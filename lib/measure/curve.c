#include "lib/measure/curve.h"

#include <math.h>

#include "lib/measure/class.h"

/* The class whose terms hide behind those of another one. */
static enum pace_class lower_class(enum pace_class class)
{
    switch (class) {
    case PACE_N_LOG_N:
    case PACE_N_SQUARED:
        return PACE_N;
    case PACE_N_CUBED:
        return PACE_N_SQUARED;
    default:
        return PACE_CONSTANT;
    }
}

/* ln(g(n) / g(top_n)) */
static double log_ratio(const struct pace_curve *curve, enum pace_class class,
                        double n, double top_n)
{
    return pace_class_log_value(class, curve->log_base, n) -
           pace_class_log_value(class, curve->log_base, top_n);
}

/* ln of the cost at n, the cost at top_n being 1. */
static double log_level(const struct pace_curve *curve, double n, double top_n)
{
    double share = curve->lower_share;
    double own = log_ratio(curve, curve->class, n, top_n);

    if (share == 0) {
        return own;
    }
    double lower = log_ratio(curve, lower_class(curve->class), n, top_n);

    /* The lower one falls more slowly towards small n: no overflow. */
    return lower + log(share + (1 - share) * exp(own - lower));
}

double pace_curve_log_step(const struct pace_curve *curve,
                           const struct pace_step *step, double top_n)
{
    if (curve->class == PACE_NO_CLAIM) {
        return curve->exponent * step->log_n;
    }
    return log_level(curve, step->next_n, top_n) -
           log_level(curve, step->n, top_n);
}
