#include "demos/growth/operations.h"

#include <stdlib.h>
#include <string.h>

#include "demos/growth/growth.h"
#include "lib/measure/tally.h"

int64_t growth_index(const int64_t values[], const size_t places[],
                     size_t asked)
{
    int64_t sum = 0;

    for (size_t i = 0; i < asked; i++) {
        sum += values[places[i]];
    }
    return sum;
}

void growth_insert_front(int64_t values[], size_t count, const int64_t added[],
                         size_t added_count)
{
    if (count == 0) {
        return;
    }
    for (size_t i = 0; i < added_count; i++) {
        PACE_TALLY(copies, count - 1);
        memmove(values + 1, values, (count - 1) * sizeof *values);
        values[0] = added[i];
    }
}

static bool is_among(const int64_t keys[], size_t count, int64_t key)
{
    for (size_t i = 0; i < count; i++) {
        PACE_TALLY(comparisons, 1);
        if (keys[i] == key) {
            return true;
        }
    }
    return false;
}

size_t growth_in_unsorted(const int64_t keys[], size_t count,
                          const int64_t asked[], size_t asked_count)
{
    size_t found = 0;

    for (size_t i = 0; i < asked_count; i++) {
        found += is_among(keys, count, asked[i]);
    }
    return found;
}

size_t growth_in_sorted(const int64_t sorted[], size_t count,
                        const int64_t asked[], size_t asked_count)
{
    size_t found = 0;

    for (size_t i = 0; i < asked_count; i++) {
        found += growth_binary_search(sorted, count, asked[i]) < count;
    }
    return found;
}

static enum pace_status list_grow(struct growth_list *list)
{
    size_t capacity = list->capacity ? 2 * list->capacity : 1;
    int64_t *items = capacity <= SIZE_MAX / sizeof *items
                         ? malloc(capacity * sizeof *items)
                         : NULL;

    if (!items) {
        return PACE_NO_MEMORY;
    }
    if (list->length > 0) {
        PACE_TALLY(copies, list->length);
        memcpy(items, list->items, list->length * sizeof *items);
    }
    free(list->items);
    list->items = items;
    list->capacity = capacity;
    return PACE_OK;
}

enum pace_status growth_list_append(struct growth_list *list, int64_t value)
{
    if (list->length == list->capacity) {
        enum pace_status status = list_grow(list);

        if (status) {
            return status;
        }
    }
    list->items[list->length++] = value;
    return PACE_OK;
}

enum pace_status growth_list_extend(struct growth_list *list,
                                    const int64_t added[], size_t added_count)
{
    enum pace_status status = PACE_OK;

    for (size_t i = 0; i < added_count && !status; i++) {
        status = growth_list_append(list, added[i]);
    }
    return status;
}

void growth_list_release(struct growth_list *list)
{
    free(list->items);
    *list = (struct growth_list){0};
}
