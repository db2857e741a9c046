#include "demos/arrays/arrays.h"

#include <stdlib.h>
#include <string.h>

#include "lib/measure/tally.h"

size_t arrays_by_one(size_t capacity)
{
    return capacity + 1;
}

size_t arrays_by_half(size_t capacity)
{
    return capacity + capacity / 2 + 1;
}

size_t arrays_by_two(size_t capacity)
{
    return capacity ? 2 * capacity : 1;
}

void *arrays_resize(void *block, size_t old_bytes, size_t new_bytes)
{
    (void)old_bytes;
    return realloc(block, new_bytes);
}

void *arrays_resize_moving(void *block, size_t old_bytes, size_t new_bytes)
{
    void *larger = malloc(new_bytes);

    if (larger && block) {
        memcpy(larger, block, old_bytes);
        free(block);
    }
    return larger;
}

static enum pace_status grow(struct arrays_list *list,
                             const struct arrays_growth *growth)
{
    size_t capacity = growth->next(list->capacity);
    int64_t *items = growth->resize(list->items, list->capacity * sizeof *items,
                                    capacity * sizeof *items);

    if (!items) {
        return PACE_NO_MEMORY;
    }
    PACE_TALLY(growths, 1);
    list->items = items;
    list->capacity = capacity;
    return PACE_OK;
}

enum pace_status arrays_append_each(const int64_t values[], size_t count,
                                    const struct arrays_growth *growth,
                                    struct arrays_list *list)
{
    struct arrays_list made = {0};

    for (size_t i = 0; i < count; i++) {
        if (made.count == made.capacity && grow(&made, growth)) {
            free(made.items);
            return PACE_NO_MEMORY;
        }
        made.items[made.count] = values[i];
        made.count++;
    }
    *list = made;
    return PACE_OK;
}

/* An empty array with room for count; of none, NULL is one. */
static struct arrays_list reserved(size_t count)
{
    int64_t *items = count ? malloc(count * sizeof *items) : NULL;

    return (struct arrays_list){items, 0, items ? count : 0};
}

enum pace_status arrays_preallocated(const int64_t values[], size_t count,
                                     struct arrays_list *list)
{
    struct arrays_list made = reserved(count);

    if (made.capacity < count) {
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; i < count; i++) {
        made.items[made.count] = values[i];
        made.count++;
    }
    *list = made;
    return PACE_OK;
}

enum pace_status arrays_bulk(const int64_t values[], size_t count,
                             struct arrays_list *list)
{
    struct arrays_list made = reserved(count);

    if (made.capacity < count) {
        return PACE_NO_MEMORY;
    }
    if (count) {
        memcpy(made.items, values, count * sizeof *values);
        made.count = count;
    }
    *list = made;
    return PACE_OK;
}
