#ifndef PAIR_SUM_H
#define PAIR_SUM_H

#include <stddef.h>
#include <stdint.h>

/*
 * The sum of values[i] * values[j] over all ordered pairs with i != j, in five
 * ways.  For 1, 2, 3 it is 1*2 + 1*3 + 2*1 + 2*3 + 3*1 + 3*2 = 22.  Fewer than
 * two values have no pair, and their sum is 0.
 *
 * All are exact for any values and at least 2^31 of them: the sum of the values
 * is then below 2^62 in magnitude and its square below 2^124.
 */

/*
 * Holds every such sum.  Integers of 128 bits are an extension of gcc and clang
 * on 64-bit machines.  Elsewhere there are 64: exact for as many as 10^6 values
 * as long as none exceeds PAIR_SUM_LIMIT in magnitude.
 */
#ifdef __SIZEOF_INT128__
__extension__ typedef __int128 pair_sum_total;
#define PAIR_SUM_LIMIT 2147483648
#else
typedef int64_t pair_sum_total;
#define PAIR_SUM_LIMIT 3000
#endif

/* Multiplies every pair: count * (count - 1) products. */
pair_sum_total pair_sum_all_pairs(const int32_t values[], size_t count);

/* Multiplies each two values once, and doubles: half as many products. */
pair_sum_total pair_sum_half(const int32_t values[], size_t count);

/* (sum of all)^2 is the sum of all pairs and of all squares: one pass. */
pair_sum_total pair_sum_closed_form(const int32_t values[], size_t count);

/* The same products as all_pairs (and the squares), many in one instruction. */
pair_sum_total pair_sum_vectors(const int32_t values[], size_t count);

/* The closed form, many values in one instruction. */
pair_sum_total pair_sum_blocked(const int32_t values[], size_t count);

#endif
