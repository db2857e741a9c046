/*
 * You keep just as much room as there are items: every push and every pop may
 * move all of them. Double the room, and halve it when a quarter is left.
 */
#include "shrinking_array.h"

#include <stdlib.h>

static bool resize(struct shrinking_array *array, size_t capacity)
{
    int64_t *items = realloc(array->items, capacity * sizeof *items);

    if (!items) {
        return false;
    }
    array->items = items;
    array->capacity = capacity;
    return true;
}

bool shrinking_array_push(struct shrinking_array *array, int64_t item)
{
    if (array->count == array->capacity &&
        !resize(array, array->capacity + 1)) {
        return false;
    }
    array->items[array->count] = item;
    array->count++;
    return true;
}

int64_t shrinking_array_pop(struct shrinking_array *array)
{
    int64_t item;

    array->count--;
    item = array->items[array->count];
    if (array->count > 0) {
        (void)resize(array, array->count);
    }
    return item;
}

void shrinking_array_release(struct shrinking_array *array)
{
    free(array->items);
    *array = (struct shrinking_array){0};
}
