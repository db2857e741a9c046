#ifndef UNORDERED_PAIRS_H
#define UNORDERED_PAIRS_H

#include <stddef.h>
#include <stdint.h>

/*
 * Sum of products over unordered pairs, in one pass.
 *
 * The sum of values[i] * values[j] over all pairs with i < j: each pair once,
 * no number with itself.  For 1, 2, 3 that is 1*2 + 1*3 + 2*3 = 11.
 *
 * values  count numbers in any order; not modified
 * count   0 to 1,000,000; no pairs give 0
 * result  exact for any values from -1,000 to 1,000
 * cost    work that grows as n, no heap
 */
int64_t unordered_pairs(const int32_t values[], size_t count);

#endif
