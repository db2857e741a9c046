#ifndef PACE_ARRAY_H
#define PACE_ARRAY_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/measure/status.h"

/*
 * An array of int64_t that grows at its end, by doubling.  Start from {0};
 * items[0 .. count - 1] are the caller's to read and write.
 *
 * Append and release are in the header, and hand no address of the array to
 * anybody: a compiler can then keep an array that is a local variable in
 * registers while a loop appends to it.
 */
struct pace_array {
    int64_t *items;
    size_t count;
    size_t capacity;
};

/* The same items with room for count more, or one without items where there
 * is no memory for that; array is then still good.  For append and reserve. */
struct pace_array pace_array_grown(struct pace_array array, size_t count);

/* Makes room for count more items at once.  errors: PACE_NO_MEMORY: the array
 * is as it was */
static inline enum pace_status pace_array_reserve(struct pace_array *array,
                                                  size_t count)
{
    if (count > array->capacity - array->count) {
        struct pace_array grown = pace_array_grown(*array, count);

        if (!grown.items) {
            return PACE_NO_MEMORY;
        }
        *array = grown;
    }
    return PACE_OK;
}

/* errors: PACE_NO_MEMORY: the array is as it was; cost: O(1) amortized */
static inline enum pace_status pace_array_append(struct pace_array *array,
                                                 int64_t item)
{
    enum pace_status status = pace_array_reserve(array, 1);

    if (!status) {
        array->items[array->count] = item;
        array->count++;
    }
    return status;
}

/* Copies up to 16 items by two moves of a known size, which overlap; for those
 * a call of memcpy would take longer than the copying. */
static inline void pace_array_copy(int64_t to[], const int64_t from[],
                                   size_t count)
{
    if (count > 16) {
        memcpy(to, from, count * sizeof *to);
    } else if (count > 8) {
        memcpy(to, from, 8 * sizeof *to);
        memcpy(to + count - 8, from + count - 8, 8 * sizeof *to);
    } else if (count > 4) {
        memcpy(to, from, 4 * sizeof *to);
        memcpy(to + count - 4, from + count - 4, 4 * sizeof *to);
    } else if (count > 2) {
        memcpy(to, from, 2 * sizeof *to);
        memcpy(to + count - 2, from + count - 2, 2 * sizeof *to);
    } else if (count > 0) {
        to[0] = from[0];
        to[count - 1] = from[count - 1];
    }
}

/* Appends count items at once, which may not lie in the array itself.
 * errors: PACE_NO_MEMORY: the array is as it was */
static inline enum pace_status pace_array_extend(struct pace_array *array,
                                                 const int64_t items[],
                                                 size_t count)
{
    enum pace_status status = pace_array_reserve(array, count);

    if (!status) {
        pace_array_copy(array->items + array->count, items, count);
        array->count += count;
    }
    return status;
}

/* Empties the array and keeps its room. */
static inline void pace_array_clear(struct pace_array *array)
{
    array->count = 0;
}

static inline void pace_array_release(struct pace_array *array)
{
    free(array->items);
    *array = (struct pace_array){0};
}

#endif
