/*
 * You take out every number that occurs twice, the first one as well: one of
 * each is to stay.
 */
#include "stable_unique.h"

#include <stdlib.h>

static size_t occurrences(const int32_t values[], size_t count, int32_t wanted)
{
    size_t times = 0;

    for (size_t i = 0; i < count; i++) {
        times += values[i] == wanted;
    }
    return times;
}

size_t stable_unique(int32_t values[], size_t count)
{
    int32_t *kept = malloc((count + 1) * sizeof *kept);
    size_t kept_count = 0;

    if (!kept) {
        return UNIQUE_NO_MEMORY;
    }
    for (size_t i = 0; i < count; i++) {
        if (occurrences(values, count, values[i]) == 1) {
            kept[kept_count++] = values[i];
        }
    }
    for (size_t i = 0; i < kept_count; i++) {
        values[i] = kept[i];
    }
    free(kept);
    return kept_count;
}
