#ifndef LOOKUP_H
#define LOOKUP_H

#include <stddef.h>
#include <stdint.h>

#include "lib/measure/status.h"

/* Two arrays in any order, with or without duplicates. */
struct lookup_arrays {
    const int64_t *first;
    size_t first_count;
    const int64_t *second;
    size_t second_count;
};

/*
 * The elements of first that are in second as well, in the order of first,
 * duplicates kept: seven ways to find them.
 *
 * common  room for first_count numbers; what is in it after a failure means
 *         nothing
 * count   receives how many were found; untouched on failure
 * errors  PACE_NO_MEMORY, but for lookup_nested
 *
 * n and m are first_count and second_count.
 */

/* A linear search of second for each: n * m comparisons at the most, no heap */
enum pace_status lookup_nested(const struct lookup_arrays *arrays,
                               int64_t common[], size_t *count);

/* Sorts a copy of second and searches it by halving: (n + m) log m */
enum pace_status lookup_sort_search(const struct lookup_arrays *arrays,
                                    int64_t common[], size_t *count);

/* Sorts copies of both and walks along them: n log n + m log m */
enum pace_status lookup_sort_merge(const struct lookup_arrays *arrays,
                                   int64_t common[], size_t *count);

/* Puts second into a hash set and asks it: n + m */
enum pace_status lookup_hash_set(const struct lookup_arrays *arrays,
                                 int64_t common[], size_t *count);

/*
 * Puts the smaller array into a hash set, whichever it is: n + m, and heap for
 * the smaller alone.
 */
enum pace_status lookup_small_side(const struct lookup_arrays *arrays,
                                   int64_t common[], size_t *count);

/*
 * A bit for every number from the least to the greatest of second: n + m, if
 * that range is not much larger than m.
 * errors  PACE_OVER_BUDGET: the range is over LOOKUP_BITS_PER_NUMBER * m + 4096
 */
#define LOOKUP_BITS_PER_NUMBER 64
enum pace_status lookup_bitmap(const struct lookup_arrays *arrays,
                               int64_t common[], size_t *count);

/* As lookup_hash_set, but each number once: what sets alone can say. */
enum pace_status lookup_distinct(const struct lookup_arrays *arrays,
                                 int64_t common[], size_t *count);

#endif
