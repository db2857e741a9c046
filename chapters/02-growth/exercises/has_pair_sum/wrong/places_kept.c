/*
 * You sort copies that remember their places, 16 bytes for each number: after
 * sorting, equal places are told apart already.
 */
#include "has_pair_sum.h"

#include <stdlib.h>

struct item {
    int64_t value;
    size_t place;
};

static int by_value(const void *a, const void *b)
{
    const struct item *left = a;
    const struct item *right = b;

    return (left->value > right->value) - (left->value < right->value);
}

bool has_pair_sum(int32_t values[], size_t count, int64_t wanted)
{
    struct item *items = malloc((count + 1) * sizeof *items);
    bool found = false;
    size_t low = 0;
    size_t high = count;

    if (!items) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        items[i] = (struct item){values[i], i};
    }
    qsort(items, count, sizeof *items, by_value);
    while (low < high && !found) {
        int64_t sum = items[low].value + items[high - 1].value;

        found = sum == wanted && items[low].place != items[high - 1].place;
        if (sum < wanted) {
            low++;
        } else {
            high--;
        }
    }
    free(items);
    return found;
}
