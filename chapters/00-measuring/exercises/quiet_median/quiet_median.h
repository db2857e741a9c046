#ifndef QUIET_MEDIAN_H
#define QUIET_MEDIAN_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The median of numbers that stay as they are.
 *
 * The middle one of them in ascending order; where two are in the middle, half
 * of their sum.  Of 5, 1, 2 it is 2; of 5, 1, 2, 4 it is 3.
 *
 * values  count numbers in any order, up to 10^300 in magnitude; not modified:
 *         whoever owns them may still need to know in which order they came
 * median  receives the median
 * errors  false where count is 0 or memory is refused; *median is then
 *         untouched
 * cost    work that grows as n log n or less; heap of up to 16 bytes per
 *         number and 64 more, given back
 */
bool quiet_median(const double values[], size_t count, double *median);

#endif
