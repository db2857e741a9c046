/*
 * You let 0 stand for a free slot, and then look whether it is there: the
 * number 0 is taken for met before. Keep apart what a slot holds and whether it
 * is free.
 */
#include "stable_unique.h"

#include <stdbool.h>
#include <stdlib.h>

struct table {
    int32_t *slots;
    size_t capacity; /* a power of two */
};

/* Whether value is new. */
static bool add(const struct table *table, int32_t value)
{
    uint32_t mixed = (uint32_t)value * UINT32_C(2654435769);
    size_t i = (size_t)((uint64_t)mixed * table->capacity >> 32);

    while (table->slots[i] != value) {
        if (table->slots[i] == 0) {
            table->slots[i] = value;
            return true;
        }
        i = (i + 1) & (table->capacity - 1);
    }
    return false;
}

size_t stable_unique(int32_t values[], size_t count)
{
    struct table table = {.capacity = 2};
    size_t kept = 0;

    while (table.capacity < 2 * count) {
        table.capacity *= 2;
    }
    table.slots = calloc(table.capacity, sizeof *table.slots);
    if (!table.slots) {
        return UNIQUE_NO_MEMORY;
    }
    for (size_t i = 0; i < count; i++) {
        if (add(&table, values[i])) {
            values[kept++] = values[i];
        }
    }
    free(table.slots);
    return kept;
}
