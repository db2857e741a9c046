#include "demos/growth/operations.h"

#include <stdlib.h>

#include "lib/measure/tally.h"

/* The top bits of the product depend on all bits of the key; the factor is
 * 2^64 divided by the golden ratio, made odd.  Knuth, TAOCP 3, 6.4. */
static size_t home(const struct growth_set *set, int64_t key)
{
    return (size_t)(((uint64_t)key * UINT64_C(0x9E3779B97F4A7C15)) >>
                    (64 - set->bits));
}

/* The place that holds the key, or the free one where it would go. */
static size_t place_of(const struct growth_set *set, int64_t key)
{
    size_t last = ((size_t)1 << set->bits) - 1;
    size_t place = home(set, key);

    PACE_TALLY(probes, 1);
    while (set->table[place] != 0 && set->table[place] != key) {
        PACE_TALLY(probes, 1);
        place = (place + 1) & last;
    }
    return place;
}

enum pace_status growth_set_build(const int64_t keys[], size_t count,
                                  struct growth_set *set)
{
    struct growth_set made = {.bits = 2};

    while (((size_t)1 << made.bits) / 4 < count) {
        made.bits++;
    }
    made.table = calloc((size_t)1 << made.bits, sizeof *made.table);
    if (!made.table) {
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; i < count; i++) {
        made.table[place_of(&made, keys[i])] = keys[i];
    }
    *set = made;
    return PACE_OK;
}

bool growth_set_contains(const struct growth_set *set, int64_t key)
{
    return set->table[place_of(set, key)] == key;
}

size_t growth_in_set(const struct growth_set *set, const int64_t asked[],
                     size_t asked_count)
{
    size_t found = 0;

    for (size_t i = 0; i < asked_count; i++) {
        found += growth_set_contains(set, asked[i]);
    }
    return found;
}

void growth_set_release(struct growth_set *set)
{
    free(set->table);
    *set = (struct growth_set){0};
}
