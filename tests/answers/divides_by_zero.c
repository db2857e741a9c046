#include "unordered_pairs.h"

/* Divides by a count of pairs that is 0. */
int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t pairs = 0;
    int64_t before = 0;

    if (count < 2) {
        pairs = (int64_t)count / pairs;
    }
    for (size_t i = 0; i < count; i++) {
        pairs += before * values[i];
        before += values[i];
    }
    return pairs;
}
