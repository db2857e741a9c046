#include "unordered_pairs.h"

/* A variable larger than the stack. */
int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t pairs = 0;
    int64_t before = 0;
    volatile int64_t table[4 << 20];

    for (size_t i = 0; i < sizeof table / sizeof table[0]; i += 512) {
        table[i] = 0;
    }
    for (size_t i = 0; i < count; i++) {
        pairs += before * values[i];
        before += values[i];
    }
    return pairs;
}
