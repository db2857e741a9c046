#ifndef MEASURING_H
#define MEASURING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Small jobs to be measured well and badly.  Values are 0 .. 255; the large
 * ones are those from MEASURING_LARGE up, about half of them.
 */
#define MEASURING_LIMIT 256
#define MEASURING_LARGE 128

/* The sum of the large values, by a branch at each.  O(count). */
uint64_t measuring_sum_large(const int32_t values[], size_t count);

/* The same without a branch: the control of what the branch costs. */
uint64_t measuring_sum_branch_free(const int32_t values[], size_t count);

/* The code of measuring_sum_branch_free, compiled without optimisation. */
uint64_t measuring_sum_unoptimised(const int32_t values[], size_t count);

/* The same job, whose sum nobody asks for: a compiler may leave it out. */
void measuring_sum_ignored(const int32_t values[], size_t count);

/* Whether the jobs were compiled so that unused work may be left out. */
bool measuring_is_optimised(void);

/* The value in the middle; 0 of no values.  O(1). */
int32_t measuring_element(const int32_t values[], size_t count);

/*
 * Goes count steps from place 0 of a ring: next[i] is the place after place i,
 * and no step can begin before the one before it has arrived.  Returns the sum
 * of the places, whatever the order of the ring.
 */
uint64_t measuring_follow(const uint32_t next[], size_t count);

/* How many pairs of places hold equal values.  Compares count (count - 1) / 2
 * times, whatever the values. */
uint64_t measuring_equal_pairs(const int32_t values[], size_t count);

#endif
