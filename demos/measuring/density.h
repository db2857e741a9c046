#ifndef MEASURING_DENSITY_H
#define MEASURING_DENSITY_H

#include <stddef.h>

#include "lib/measure/status.h"

/*
 * How dense values lie: a sum of bells, one over each value, as wide as
 * Silverman's rule says.  Over the logarithm, since times spread by factors.
 *
 * values   count of them, > 0, in any order; not modified
 * at       point_count places, > 0
 * density  receives point_count numbers, per unit of ln: the area is 1
 * errors   PACE_NO_MEMORY, PACE_BAD_INPUT (no values, or one not above 0)
 * cost     O(count * point_count)
 * source   Silverman, Density Estimation, 1986, (3.31)
 */
enum pace_status measuring_density(const double values[], size_t count,
                                   const double at[], size_t point_count,
                                   double density[]);

#endif
