/*
 * You let a number pair with itself: stop as soon as both places are the same
 * one.
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
    while (low < high) {
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
