#ifndef GROWTH_H
#define GROWTH_H

#include <stddef.h>
#include <stdint.h>

#include "lib/measure/status.h"

/*
 * One small job for each law of growth, all on the same data: count values
 * from GROWTH_LOW to GROWTH_HIGH.  Where values may be anything, it says so.
 */
enum {
    GROWTH_LOW = 1,
    GROWTH_HIGH = 100
};

/*
 * classes.c: the laws
 */

/* 1: the first of any values.  count >= 1 */
int64_t growth_first(const int64_t values[], size_t count);

/*
 * log n: where wanted first occurs in any sorted values; count if nowhere.
 * Comparisons: the number of halvings from count to 1, and one more.
 */
size_t growth_binary_search(const int64_t sorted[], size_t count,
                            int64_t wanted);

/* sqrt n: the sum of a sample, floor(sqrt(count)) values evenly apart. */
int64_t growth_sample(const int64_t values[], size_t count);

/* n: the sum of all. */
int64_t growth_sum(const int64_t values[], size_t count);

/*
 * n log n: sorts any values; equal ones keep their order.
 *
 * room  for count values; its content is lost
 */
void growth_merge_sort(int64_t values[], int64_t room[], size_t count);

/* n^2: how many pairs of places i < j hold values that add up to wanted. */
uint64_t growth_pairs(const int64_t values[], size_t count, int64_t wanted);

/* n^3: how many triples of places i < j < k hold values that add up to it. */
uint64_t growth_triples(const int64_t values[], size_t count, int64_t wanted);

/*
 * 2^n: how many subsets of the places hold values that add up to wanted; the
 * empty one adds up to 0.  It makes 2^(count + 1) - 1 calls.
 */
uint64_t growth_subsets(const int64_t values[], size_t count, int64_t wanted);

/*
 * decoys.c: loops whose looks deceive
 */

/*
 * n, though a loop is inside a loop: the length of the longest stretch of
 * neighbours that add up to limit at most; 0 if each alone exceeds it.
 */
size_t growth_longest_stretch(const int64_t values[], size_t count,
                              int64_t limit);

/*
 * n log n, though a loop over n is inside a loop over n: the sum of every
 * value, of every second, of every third ... of every count-th.
 */
int64_t growth_strides(const int64_t values[], size_t count);

/*
 * n, though one append may copy all that was there: makes a list of any values
 * by appending one after the other (see operations.h), and looks at its last.
 * count >= 1.  errors: PACE_NO_MEMORY
 */
enum pace_status growth_append_all(const int64_t values[], size_t count,
                                   int64_t *last);

/*
 * faster.c, fast_sort.c: two of the jobs again, better
 */

/*
 * n while at most 2n different values are possible, or values are spread evenly
 * over their range; n for each 12 bits of the range at worst: sorts any values.
 *
 * room   for count values; its content is lost
 * count  below 2^32
 */
void growth_fast_sort(int64_t values[], int64_t room[], size_t count);

/* n: the answer of growth_pairs, from how often each value occurs. */
uint64_t growth_pairs_counted(const int64_t values[], size_t count,
                              int64_t wanted);

#endif
