#ifndef TRIPLES_H
#define TRIPLES_H

#include <stddef.h>
#include <stdint.h>

/*
 * Sum of products over triples, in one pass.
 *
 * The sum of values[i] * values[j] * values[k] over all triples with i < j < k:
 * each three places once, no place twice.  For 1, 2, 3, 4 that is
 * 1*2*3 + 1*2*4 + 1*3*4 + 2*3*4 = 6 + 8 + 12 + 24 = 50.
 *
 * values  count numbers in any order; not modified
 * count   0 to 10,000; no triples give 0
 * result  exact for any values from -100 to 100
 * cost    work that grows as n, no heap
 */
int64_t triples(const int32_t values[], size_t count);

#endif
