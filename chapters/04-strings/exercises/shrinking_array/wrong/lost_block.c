/*
 * You store what realloc returns over the only address of the block: if memory
 * is refused, all items are lost. Store it in a new variable first.
 */
#include "shrinking_array.h"

#include <stdlib.h>

static bool resize(struct shrinking_array *array, size_t capacity)
{
    array->items = realloc(array->items, capacity * sizeof *array->items);
    if (!array->items) {
        array->count = 0;
        array->capacity = 0;
        return false;
    }
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
