/*
 * You serve the whole trace once for each capacity: right, but twice the
 * requests take eight times the work. How deep a key is in the order of use
 * says at once with which capacities it is a hit.
 */
#include "smallest_capacity.h"

#include <stdlib.h>
#include <string.h>

static size_t hits_with(const int32_t keys[], size_t count, size_t capacity,
                        int32_t cache[])
{
    size_t used = 0;
    size_t hits = 0;

    for (size_t i = 0; i < count; i++) {
        size_t at = 0;

        while (at < used && cache[at] != keys[i]) {
            at++;
        }
        if (at < used) {
            hits++;
        } else if (used < capacity) {
            used++;
        } else {
            at--;
        }
        memmove(cache + 1, cache, at * sizeof *cache);
        cache[0] = keys[i];
    }
    return hits;
}

bool smallest_capacity(const int32_t keys[], size_t count, unsigned percent,
                       size_t *capacity)
{
    int32_t *cache = malloc((count + 1) * sizeof *cache);
    size_t tried = 1;

    if (!cache) {
        return false;
    }
    while (tried <= count &&
           hits_with(keys, count, tried, cache) * 100 < percent * count) {
        tried++;
    }
    *capacity = tried <= count ? tried : 0;
    free(cache);
    return true;
}
