#include "unordered_pairs.h"

/* Right, and quadratic. */
int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t pairs = 0;

    for (size_t i = 1; i < count; i++) {
        for (size_t j = 0; j < i; j++) {
            pairs += (int64_t)values[j] * values[i];
        }
    }
    return pairs;
}
