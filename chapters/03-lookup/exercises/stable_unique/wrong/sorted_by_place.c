/*
 * You sort by number, mark the first of each, and so keep the order: right, but
 * n log n. A table tells at once whether a number was met.
 */
#include "stable_unique.h"

#include <stdbool.h>
#include <stdlib.h>

struct item {
    int32_t value;
    bool is_later;
    size_t place;
};

static int by_value_and_place(const void *a, const void *b)
{
    const struct item *left = a;
    const struct item *right = b;

    if (left->value != right->value) {
        return left->value < right->value ? -1 : 1;
    }
    return left->place < right->place ? -1 : 1;
}

static int by_place(const void *a, const void *b)
{
    const struct item *left = a;
    const struct item *right = b;

    return left->place < right->place ? -1 : 1;
}

size_t stable_unique(int32_t values[], size_t count)
{
    struct item *items = calloc(count + 1, sizeof *items);
    size_t kept = 0;

    if (!items) {
        return UNIQUE_NO_MEMORY;
    }
    for (size_t i = 0; i < count; i++) {
        items[i] = (struct item){.value = values[i], .place = i};
    }
    qsort(items, count, sizeof *items, by_value_and_place);
    for (size_t i = 1; i < count; i++) {
        items[i].is_later = items[i].value == items[i - 1].value;
    }
    qsort(items, count, sizeof *items, by_place);
    for (size_t i = 0; i < count; i++) {
        if (!items[i].is_later) {
            values[kept++] = items[i].value;
        }
    }
    free(items);
    return kept;
}
