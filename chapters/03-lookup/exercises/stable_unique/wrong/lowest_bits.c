/*
 * You begin the search at the lowest bits of the number: right, but numbers
 * that are equal modulo 65,536 all begin at the same few slots, and that makes
 * n^2.
 */
#include "stable_unique.h"

#include <stdbool.h>
#include <stdlib.h>

/* Slot i holds 0, or 1 more than the place of a number that is kept. */
struct table {
    size_t *slots;
    size_t capacity; /* a power of two, at least twice the numbers */
};

/* Whether value is not among the values kept; notes it as number kept. */
static bool add(const struct table *table, const int32_t values[], size_t kept,
                int32_t value)
{
    size_t i = (uint32_t)value & (table->capacity - 1);

    while (table->slots[i] > 0) {
        if (values[table->slots[i] - 1] == value) {
            return false;
        }
        i = (i + 1) & (table->capacity - 1);
    }
    table->slots[i] = kept + 1;
    return true;
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
        int32_t value = values[i];

        if (add(&table, values, kept, value)) {
            values[kept++] = value;
        }
    }
    free(table.slots);
    return kept;
}
