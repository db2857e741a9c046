#include "large_pairs.h"

/*
 * A million numbers add up to less than 2^51, which fits in 64 bits; the square
 * of that, and a million squares of up to 2^62, do not.  A single square does.
 */
large_total large_pairs(const int32_t values[], size_t count)
{
    int64_t sum = 0;
    large_total squares = 0;

    for (size_t i = 0; i < count; i++) {
        int64_t square = (int64_t)values[i] * values[i];

        sum += values[i];
        squares += square;
    }
    return (large_total)sum * sum - squares;
}
