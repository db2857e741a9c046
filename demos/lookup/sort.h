#ifndef LOOKUP_SORT_H
#define LOOKUP_SORT_H

#include <stddef.h>
#include <stdint.h>

/* A number, and where in its array it stood. */
struct lookup_item {
    int64_t value;
    size_t place;
};

/*
 * Allocates count items of values and sorts them by value, by merging runs of
 * 1, 2, 4 ...; the C library's qsort would count differently from one version
 * to the next.  NULL: out of memory.  The caller frees.
 *
 * cost  count * log2(count) comparisons at the most, 2 * 16 bytes an item
 */
struct lookup_item *lookup_sorted(const int64_t values[], size_t count);

#endif
