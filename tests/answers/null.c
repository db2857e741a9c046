#include "unordered_pairs.h"

#include <stddef.h>

/* Follows a null pointer. */
int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t pairs = 0;
    int64_t before = 0;
    const int32_t *nothing = NULL;

    if (count == 2) {
        return *nothing;
    }
    for (size_t i = 0; i < count; i++) {
        pairs += before * values[i];
        before += values[i];
    }
    return pairs;
}
