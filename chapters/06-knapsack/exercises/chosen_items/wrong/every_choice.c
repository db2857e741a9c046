/*
 * You try every choice: right, but one item more doubles the work. Of all
 * choices that leave the same room, only the best one matters.
 */
#include "chosen_items.h"

#include <stdlib.h>
#include <string.h>

struct search {
    const int32_t *weights;
    const int32_t *values;
    size_t count;
    int64_t best;
    bool *chosen;
    bool *taken;
};

static void try_item(struct search *search, size_t i, size_t room,
                     int64_t value)
{
    if (i == search->count) {
        if (value > search->best) {
            search->best = value;
            memcpy(search->taken, search->chosen, i * sizeof search->taken[0]);
        }
        return;
    }
    size_t weight = (size_t)search->weights[i];

    search->chosen[i] = false;
    try_item(search, i + 1, room, value);
    if (weight <= room) {
        search->chosen[i] = true;
        try_item(search, i + 1, room - weight, value + search->values[i]);
    }
}

bool chosen_items(const int32_t weights[], const int32_t values[], size_t count,
                  size_t capacity, bool taken[])
{
    struct search search = {.weights = weights,
                            .values = values,
                            .count = count,
                            .best = -1,
                            .chosen = malloc(count + 1),
                            .taken = taken};

    if (!search.chosen) {
        return false;
    }
    try_item(&search, 0, capacity, 0);
    free(search.chosen);
    return true;
}
