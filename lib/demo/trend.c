#include "lib/demo/trend.h"

#include <math.h>

void pace_trend_add(struct pace_trend *trend, double n, double cost)
{
    trend->before_n = trend->n;
    trend->before_cost = trend->cost;
    trend->n = n;
    trend->cost = cost;
}

static double base_of(const struct pace_trend *trend)
{
    if (trend->before_n == 0 || trend->before_cost <= 0 || trend->cost <= 0) {
        return 2;
    }
    return pow(trend->cost / trend->before_cost,
               1 / (trend->n - trend->before_n));
}

double pace_trend_next(const struct pace_trend *trend, enum pace_class claim,
                       double n)
{
    enum pace_class class = claim ? claim : PACE_N_LOG_N;

    if (trend->n == 0) {
        return 0;
    }
    if (class == PACE_C_TO_N) {
        return trend->cost * pow(base_of(trend), n - trend->n);
    }
    double low = pace_class_value(class, 0, trend->n);

    return low > 0 ? trend->cost * pace_class_value(class, 0, n) / low
                   : trend->cost;
}
