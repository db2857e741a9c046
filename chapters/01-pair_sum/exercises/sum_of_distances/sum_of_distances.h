#ifndef SUM_OF_DISTANCES_H
#define SUM_OF_DISTANCES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Sum of the distances between all numbers, in n log n.
 *
 * The sum of |values[i] - values[j]| over all pairs with i < j: each pair once.
 * For 1, 5, 2 that is |1 - 5| + |1 - 2| + |5 - 2| = 4 + 1 + 3 = 8.
 *
 * values  count numbers in any order, any of 32 bits; not modified
 * count   0 to 100,000
 * sum     receives the sum, exactly; it is then below 2^64; 0 without a pair
 * errors  false where memory is refused; *sum is then untouched
 * cost    work that grows as n log n; heap of up to 8 bytes per number and
 *         64 more, given back
 */
bool sum_of_distances(const int32_t values[], size_t count, uint64_t *sum);

#endif
