#include "unordered_pairs.h"

/* Calls itself without end. */
static int64_t deeper(int64_t depth)
{
    return depth < 0 ? 0 : 1 + deeper(depth + 1);
}

int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t pairs = 0;
    int64_t before = 0;

    pairs = deeper(0) * 0;
    for (size_t i = 0; i < count; i++) {
        pairs += before * values[i];
        before += values[i];
    }
    return pairs;
}
