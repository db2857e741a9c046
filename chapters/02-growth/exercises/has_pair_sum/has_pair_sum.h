#ifndef HAS_PAIR_SUM_H
#define HAS_PAIR_SUM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Do two of n numbers add up to a given sum? In n log n.
 *
 * Whether there are two different places i and j such that values[i] +
 * values[j] is wanted.  The values at these places may be equal: 3 and 3 add
 * up to 6, but a single 3 does not.
 *
 * values  count numbers in any order, from all of int32_t; may be reordered
 * count   0 to 1,000,000
 * wanted  any number; sums are exact
 * cost    work that grows as n log n at the most; heap of at most 8 bytes per
 *         number, for a sort or a table (or none)
 */
bool has_pair_sum(int32_t values[], size_t count, int64_t wanted);

#endif
