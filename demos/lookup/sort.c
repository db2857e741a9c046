#include "demos/lookup/sort.h"

#include <stdbool.h>
#include <stdlib.h>

#include "lib/measure/tally.h"

/* Merges from[low .. middle - 1] and from[middle .. high - 1]. */
static void merge(const struct lookup_item from[], struct lookup_item to[],
                  size_t low, size_t middle, size_t high)
{
    size_t left = low;
    size_t right = middle;

    for (size_t out = low; out < high; out++) {
        bool from_left = left < middle;

        if (left < middle && right < high) {
            PACE_TALLY(comparisons, 1);
            from_left = from[left].value <= from[right].value;
        }
        to[out] = from_left ? from[left++] : from[right++];
    }
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

struct lookup_item *lookup_sorted(const int64_t values[], size_t count)
{
    size_t bytes = (count + 1) * sizeof(struct lookup_item);
    struct lookup_item *items = malloc(bytes);
    struct lookup_item *room = malloc(bytes);

    if (!items || !room) {
        free(items);
        free(room);
        return NULL;
    }
    for (size_t i = 0; i < count; i++) {
        items[i] = (struct lookup_item){.value = values[i], .place = i};
    }
    for (size_t run = 1; run < count; run *= 2) {
        for (size_t low = 0; low < count; low += 2 * run) {
            merge(items, room, low, least(low + run, count),
                  least(low + 2 * run, count));
        }
        struct lookup_item *merged = room;
        room = items;
        items = merged;
    }
    free(room);
    return items;
}
