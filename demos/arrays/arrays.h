#ifndef ARRAYS_ARRAYS_H
#define ARRAYS_ARRAYS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/measure/status.h"

/* An array that grows at its end; free(items) ends it. */
struct arrays_list {
    int64_t *items;
    size_t count;
    size_t capacity;
};

/* The capacity that comes after one that is full; 0 is the first. */
typedef size_t arrays_growth_fn(size_t capacity);

arrays_growth_fn arrays_by_one;  /* 1, 2, 3, 4, ... */
arrays_growth_fn arrays_by_half; /* 1, 2, 4, 7, 11, 17, ...: about x1.5 */
arrays_growth_fn arrays_by_two;  /* 1, 2, 4, 8, ...: x2 */

/* Makes a block larger and keeps its content, as realloc does; NULL: no
 * memory, and the block is as it was.  block is NULL where old_bytes is 0. */
typedef void *arrays_resize_fn(void *block, size_t old_bytes, size_t new_bytes);

/* realloc itself, which moves the block where it must. */
arrays_resize_fn arrays_resize;

/* A new block each time: what the C standard allows realloc to do. */
arrays_resize_fn arrays_resize_moving;

struct arrays_growth {
    arrays_growth_fn *next;
    arrays_resize_fn *resize;
};

/*
 * Ways to make an array of count given integers.  A NULL list->items is an
 * array of none.
 * errors  PACE_NO_MEMORY: *list is as it was
 */

/*
 * Appends one after the other; capacity grows when the array is full.
 * cost    O(n) and what growing moves: up to n^2 integers by_one, less than 3n
 *         by_half, less than 2n by_two
 */
enum pace_status arrays_append_each(const int64_t values[], size_t count,
                                    const struct arrays_growth *growth,
                                    struct arrays_list *list);

/* Allocates once, then appends one after the other: O(n). */
enum pace_status arrays_preallocated(const int64_t values[], size_t count,
                                     struct arrays_list *list);

/* Allocates once and copies all at once: O(n). */
enum pace_status arrays_bulk(const int64_t values[], size_t count,
                             struct arrays_list *list);

/*
 * Grows a block by one integer count times with realloc and counts how often
 * it came to lie elsewhere.
 *
 * obstacles  whether another block is allocated after each growth, so that
 *            it lies in the way of the next; count^2 * 8 bytes of heap
 * errors     PACE_NO_MEMORY: *times is as it was
 */
enum pace_status arrays_count_relocations(size_t count, bool obstacles,
                                          uint64_t *times);

#endif
