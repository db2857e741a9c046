/*
 * You add in 32 bits, where two large numbers wrap around: widen one to int64_t
 * before you add.
 */
#include "has_pair_sum.h"

#include <stdlib.h>

static int by_value(const void *a, const void *b)
{
    int32_t left = *(const int32_t *)a;
    int32_t right = *(const int32_t *)b;

    return (left > right) - (left < right);
}

bool has_pair_sum(int32_t values[], size_t count, int64_t wanted)
{
    size_t low = 0;
    size_t high = count;

    qsort(values, count, sizeof *values, by_value);
    while (low + 1 < high) {
        /* Unsigned, so that it wraps around and is not undefined. */
        int32_t sum =
            (int32_t)((uint32_t)values[low] + (uint32_t)values[high - 1]);

        if (sum == wanted) {
            return true;
        }
        if (sum < wanted) {
            low++;
        } else {
            high--;
        }
    }
    return false;
}
