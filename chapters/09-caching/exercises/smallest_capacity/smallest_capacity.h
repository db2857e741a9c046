#ifndef SMALLEST_CAPACITY_H
#define SMALLEST_CAPACITY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The least room with which a cache has enough hits.
 *
 * A trace of requests is served by a cache that throws out the entry not used
 * for longest.  A request is a hit where its key is in the cache; where it is
 * not, it is fetched and put.  With what capacity, at the least, are percent %
 * of all requests hits, or more?
 *
 * Of 1 2 1 2 1 2, four are hits with room for 2 entries, and none with room for
 * 1: so it is 2 for 66 % and for less, and no capacity has 67 %.
 *
 * keys      count of them, any; not modified
 * count     0 to 100,000
 * percent   1 to 100
 * capacity  receives the least capacity, or 0 where none is enough: also where
 *           there are no requests
 * result    false: out of memory; *capacity is then untouched
 * cost      work that grows as n * d for d different keys, so at most as n^2;
 *           heap that grows as n
 * source    R. L. Mattson and others, Evaluation techniques for storage
 *           hierarchies.  IBM Systems Journal 9, 1970
 */
bool smallest_capacity(const int32_t keys[], size_t count, unsigned percent,
                       size_t *capacity);

#endif
