/*
 * You visit every pair: right, but twice the numbers take four times the work.
 * Sort, and count the pairs for each gap.
 */
#include "sum_of_distances.h"

bool sum_of_distances(const int32_t values[], size_t count, uint64_t *sum)
{
    uint64_t total = 0;

    for (size_t i = 0; i < count; i++) {
        for (size_t j = i + 1; j < count; j++) {
            int64_t difference = (int64_t)values[i] - values[j];

            total += (uint64_t)(difference < 0 ? -difference : difference);
        }
    }
    *sum = total;
    return true;
}
