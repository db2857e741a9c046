#ifndef SHRINKING_ARRAY_H
#define SHRINKING_ARRAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * An array that gives memory back as items are removed.
 *
 *     struct shrinking_array array = {0};
 *
 *     if (shrinking_array_push(&array, 7)) {
 *         item = shrinking_array_pop(&array);
 *     }
 *     shrinking_array_release(&array);
 *
 * memory  after each call room for at most 4 items for each one held, but for
 *         4 items always; no other heap
 * moves   however pushes and pops follow each other, at most 4 items for each
 *         call, even if realloc moves each time all that the block held
 * cost    work that grows as the number of calls
 */
struct shrinking_array {
    int64_t *items;
    size_t count;
    size_t capacity; /* room in items */
};

/* Adds an item to the end.  false: no memory, and the array is as it was. */
bool shrinking_array_push(struct shrinking_array *array, int64_t item);

/*
 * Removes the last item and returns it.  The array holds at least one.  It
 * cannot fail: where realloc refuses a smaller block, the array keeps the one
 * that it has.
 */
int64_t shrinking_array_pop(struct shrinking_array *array);

/* Frees what the array holds, and leaves it empty. */
void shrinking_array_release(struct shrinking_array *array);

#endif
