#ifndef LARGE_PAIRS_H
#define LARGE_PAIRS_H

#include <stddef.h>
#include <stdint.h>

/* 128 bits: an extension of gcc and clang on machines of 64 bits. */
__extension__ typedef __int128 large_total;

/*
 * Sum of products over ordered pairs of any 32-bit values.
 *
 * The sum of values[i] * values[j] over all i and j but i = j: each pair in
 * both orders.  For 1, 2, 3 it is 1*2 + 1*3 + 2*1 + 2*3 + 3*1 + 3*2 = 22.  For
 * three times -2^31 it is 6 * 2^62, and 64 bits do not hold it.
 *
 * values  count numbers in any order, any of 32 bits; not modified
 * count   0 to 1,000,000; no pairs give 0
 * cost    work that grows as n, no heap
 */
large_total large_pairs(const int32_t values[], size_t count);

#endif
