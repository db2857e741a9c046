#include "stable_unique.h"

#include <stdbool.h>
#include <stdlib.h>

/* The mistake of lowest_bits, in two blocks where that answer has one. */
static size_t keep(int32_t values[], size_t count, size_t capacity,
                   int32_t slots[], bool taken[])
{
    size_t kept = 0;

    for (size_t k = 0; k < count; k++) {
        size_t i = (uint32_t)values[k] & (capacity - 1);

        while (taken[i] && slots[i] != values[k]) {
            i = (i + 1) & (capacity - 1);
        }
        if (!taken[i]) {
            taken[i] = true;
            slots[i] = values[k];
            values[kept++] = values[k];
        }
    }
    return kept;
}

size_t stable_unique(int32_t values[], size_t count)
{
    size_t capacity = 2;
    int32_t *slots;
    bool *taken;
    size_t kept = UNIQUE_NO_MEMORY;

    while (capacity < 2 * count) {
        capacity *= 2;
    }
    slots = calloc(capacity, sizeof *slots);
    taken = calloc(capacity, sizeof *taken);
    if (slots && taken) {
        kept = keep(values, count, capacity, slots, taken);
    }
    free(taken);
    free(slots);
    return kept;
}
