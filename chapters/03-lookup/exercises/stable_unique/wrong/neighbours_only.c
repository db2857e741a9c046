/*
 * You compare each number with the one before it alone: equal ones may stand
 * far apart.
 */
#include "stable_unique.h"

size_t stable_unique(int32_t values[], size_t count)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        if (kept == 0 || values[i] != values[kept - 1]) {
            values[kept++] = values[i];
        }
    }
    return kept;
}
