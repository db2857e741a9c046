#ifndef PACE_SPREAD_H
#define PACE_SPREAD_H

#include <stddef.h>

#define PACE_MAX_SPREAD 64

/*
 * Pushes positions apart, so that labels put there do not touch: neighbours
 * end at least gap from each other, all within 0..1, in the order they came,
 * moved as little as possible (least squares).  A gap too large for so many
 * is made smaller.
 *
 * positions  count of them, in any order; changed
 * count      <= PACE_MAX_SPREAD
 */
void pace_spread(double positions[], size_t count, double gap);

#endif
