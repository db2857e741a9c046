#include "unordered_pairs.h"

/* Both (i, j) and (j, i), by a loop that the wrong answer does not have. */
int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t pairs = 0;
    int64_t before = 0;
    size_t i = count;

    while (i-- > 0) {
        pairs += before * values[i];
        before += values[i];
    }
    return 2 * pairs;
}
