/*
 * You count every triple six times, once for each order of its places: each
 * three places are to count once.
 */
#include "triples.h"

int64_t triples(const int32_t values[], size_t count)
{
    int64_t singles = 0;
    int64_t pairs = 0;
    int64_t threes = 0;

    for (size_t i = 0; i < count; i++) {
        threes += pairs * values[i];
        pairs += singles * values[i];
        singles += values[i];
    }
    return 6 * threes;
}
