#ifndef PACE_ARRAY_H
#define PACE_ARRAY_H

#include <stddef.h>
#include <stdint.h>

#include "lib/measure/status.h"

/*
 * An array of int64_t that grows at its end, by doubling.  Start from {0};
 * items[0 .. count - 1] are the caller's to read and write.
 */
struct pace_array {
    int64_t *items;
    size_t count;
    size_t capacity;
};

/* errors: PACE_NO_MEMORY: the array is as it was; cost: O(1) amortized */
enum pace_status pace_array_append(struct pace_array *array, int64_t item);

/* Appends count items at once, which may not lie in the array itself. */
enum pace_status pace_array_extend(struct pace_array *array,
                                   const int64_t items[], size_t count);

/* Makes room for count more items at once. */
enum pace_status pace_array_reserve(struct pace_array *array, size_t count);

void pace_array_clear(struct pace_array *array);

void pace_array_release(struct pace_array *array);

#endif
