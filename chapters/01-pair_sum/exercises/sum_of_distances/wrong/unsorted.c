/*
 * You take the gaps as the numbers come: a pair is as far apart as its gaps add
 * up to only in ascending order. Sort first.
 */
#include "sum_of_distances.h"

bool sum_of_distances(const int32_t values[], size_t count, uint64_t *sum)
{
    uint64_t total = 0;

    for (size_t i = 1; i < count; i++) {
        int64_t gap = (int64_t)values[i] - values[i - 1];

        total += (uint64_t)(gap < 0 ? -gap : gap) * i * (count - i);
    }
    *sum = total;
    return true;
}
