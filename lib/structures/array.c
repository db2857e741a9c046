#include "lib/structures/array.h"

#define FIRST_CAPACITY 8

/* More would not fit into the address space, twice over. */
#define MOST (SIZE_MAX / sizeof(int64_t) / 2)

struct pace_array pace_array_grown(struct pace_array array, size_t count)
{
    const struct pace_array none = {0};
    size_t capacity = array.capacity ? array.capacity : FIRST_CAPACITY;

    if (array.count > MOST || count > MOST - array.count) {
        return none;
    }
    while (capacity < array.count + count) {
        capacity *= 2;
    }
    array.items = realloc(array.items, capacity * sizeof *array.items);
    if (!array.items) {
        return none;
    }
    array.capacity = capacity;
    return array;
}
