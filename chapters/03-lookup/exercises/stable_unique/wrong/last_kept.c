/*
 * You keep the last of equal numbers: the first one is to stay, and the later
 * ones go.
 */
#include "stable_unique.h"

#include <stdbool.h>

static bool occurs(const int32_t values[], size_t count, int32_t wanted)
{
    for (size_t i = 0; i < count; i++) {
        if (values[i] == wanted) {
            return true;
        }
    }
    return false;
}

size_t stable_unique(int32_t values[], size_t count)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        if (!occurs(values + i + 1, count - i - 1, values[i])) {
            values[kept++] = values[i];
        }
    }
    return kept;
}
