#include "unordered_pairs.h"

int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t pairs = 0;

    for (size_t i = 0; i < count; i++) {
        pairs += value[i];
    }
    return pairs
}
