/*
 * You add a number to the shorter sums before the longer ones use them: it then
 * pairs with itself. Triples first, then pairs.
 */
#include "triples.h"

int64_t triples(const int32_t values[], size_t count)
{
    int64_t singles = 0;
    int64_t pairs = 0;
    int64_t threes = 0;

    for (size_t i = 0; i < count; i++) {
        singles += values[i];
        pairs += singles * values[i];
        threes += pairs * values[i];
    }
    return threes;
}
