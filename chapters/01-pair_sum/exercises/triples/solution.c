#include "triples.h"

/*
 * After i turns singles, pairs and threes are the sums over the first i
 * numbers.  A new number is the last of a triple with each pair before it, the
 * last of a pair with each number before it: so the longer ones come first,
 * while the shorter ones do not hold it yet.
 */
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
    return threes;
}
