#include "has_pair_sum.h"

#include <stdlib.h>

static int by_value(const void *a, const void *b)
{
    int32_t left = *(const int32_t *)a;
    int32_t right = *(const int32_t *)b;

    return (left > right) - (left < right);
}

/*
 * Invariant: if any pair adds up to wanted, one lies in values[low .. high -
 * 1]. The least of these with the greatest: where even that is too small, the
 * least is in no such pair; where it is too large, the greatest is not.
 */
bool has_pair_sum(int32_t values[], size_t count, int64_t wanted)
{
    size_t low = 0;
    size_t high = count;

    qsort(values, count, sizeof *values, by_value);
    while (low + 1 < high) {
        int64_t sum = (int64_t)values[low] + values[high - 1];

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
