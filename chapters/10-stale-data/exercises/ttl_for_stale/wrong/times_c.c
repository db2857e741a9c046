/*
 * You multiply by the changes per second: the more often a row changes, the
 * shorter its entry may live. Divide.
 */
#include "ttl_for_stale.h"

#include <math.h>

/* An interval of 1000 is below one of 10^-17 after as many halvings. */
#define HALVINGS 70

/* Stale answers of an entry in whose life x changes are to be expected. */
static double stale_share(double x)
{
    /* expm1(-x), for e^(-x) - 1 would lose its digits where x is small. */
    return 1 + expm1(-x) / x;
}

double ttl_for_stale(double changes_per_s, double share)
{
    double low = 0;
    /* The share is at least 1 - 1/x, so x is at most 1 / (1 - share). */
    double high = 1 / (1 - share);

    if (share == 0) {
        return 0;
    }
    for (int i = 0; i < HALVINGS; i++) {
        double middle = (low + high) / 2;

        if (stale_share(middle) < share) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return high * changes_per_s;
}
