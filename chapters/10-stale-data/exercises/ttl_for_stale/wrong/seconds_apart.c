/*
 * You halve until the seconds are close by a fixed difference: that is too
 * coarse for a short life, and never reached for a long one. Halve a number of
 * times.
 */
#include "ttl_for_stale.h"

#include <math.h>

#define CLOSE_S 1e-9

double ttl_for_stale(double changes_per_s, double share)
{
    double low_s = 0;
    double high_s = 1 / (1 - share) / changes_per_s;

    if (share == 0 || isinf(high_s)) {
        return share == 0 ? 0 : INFINITY;
    }
    while (high_s - low_s > CLOSE_S) {
        double middle_s = (low_s + high_s) / 2;
        double x = changes_per_s * middle_s;

        if (1 + expm1(-x) / x < share) {
            low_s = middle_s;
        } else {
            high_s = middle_s;
        }
    }
    return high_s;
}
