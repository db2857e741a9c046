/*
 * You keep a whole choice in every cell: right, but each takes count bytes, and
 * as many steps to copy. Where a row is better than the one before, the item
 * was taken: that tells the way back.
 */
#include "chosen_items.h"

#include <stdlib.h>
#include <string.h>

struct table {
    size_t width;
    size_t count;
    int64_t *best;
    bool *choices; /* count for each cell */
};

static bool *choice(const struct table *table, size_t row, size_t room)
{
    return table->choices + (row * table->width + room) * table->count;
}

static void add_item(struct table *table, size_t i, size_t weight,
                     int64_t value)
{
    const int64_t *before = table->best + i * table->width;
    int64_t *after = table->best + (i + 1) * table->width;

    for (size_t room = 0; room < table->width; room++) {
        bool take =
            weight <= room && before[room - weight] + value > before[room];
        size_t from = take ? room - weight : room;

        after[room] = before[from] + (take ? value : 0);
        memcpy(choice(table, i + 1, room), choice(table, i, from),
               table->count);
        choice(table, i + 1, room)[i] = take;
    }
}

bool chosen_items(const int32_t weights[], const int32_t values[], size_t count,
                  size_t capacity, bool taken[])
{
    struct table table = {.width = capacity + 1, .count = count};
    size_t cells = (count + 1) * table.width;
    bool done = false;

    table.best = calloc(cells, sizeof *table.best);
    table.choices = calloc(cells, count + 1);
    if (table.best && table.choices) {
        for (size_t i = 0; i < count; i++) {
            add_item(&table, i, (size_t)weights[i], values[i]);
        }
        memcpy(taken, choice(&table, count, capacity), count);
        done = true;
    }
    free(table.choices);
    free(table.best);
    return done;
}
