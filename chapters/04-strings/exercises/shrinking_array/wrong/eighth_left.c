/*
 * You wait until the block is nearly empty: with an eighth in use there is room
 * for eight items for each one held. Halve when a quarter is left.
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
        !resize(array, array->capacity ? 2 * array->capacity : 1)) {
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
    if (array->capacity > 1 && array->count <= array->capacity / 8) {
        (void)resize(array, array->capacity / 2);
    }
    return item;
}

void shrinking_array_release(struct shrinking_array *array)
{
    free(array->items);
    *array = (struct shrinking_array){0};
}
