/*
 * You remove the first item; it is to be the last. Besides, all the others have
 * to move up.
 */
#include "shrinking_array.h"

#include <stdlib.h>
#include <string.h>

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

    item = array->items[0];
    array->count--;
    memmove(array->items, array->items + 1, array->count * sizeof item);
    if (array->capacity > 1 && array->count <= array->capacity / 4) {
        (void)resize(array, array->capacity / 2);
    }
    return item;
}

void shrinking_array_release(struct shrinking_array *array)
{
    free(array->items);
    *array = (struct shrinking_array){0};
}
