/*
 * You store the sum of every pair: n numbers have n(n - 1)/2 of them. A sum
 * that was looked at need not be kept.
 */
#include "has_pair_sum.h"

#include <stdlib.h>

bool has_pair_sum(int32_t values[], size_t count, int64_t wanted)
{
    int64_t *sums = malloc((count * count + 1) * sizeof *sums);
    size_t sum_count = 0;
    bool found = false;

    if (!sums) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        for (size_t j = i + 1; j < count; j++) {
            sums[sum_count++] = (int64_t)values[i] + values[j];
        }
    }
    for (size_t i = 0; i < sum_count; i++) {
        found = found || sums[i] == wanted;
    }
    free(sums);
    return found;
}
