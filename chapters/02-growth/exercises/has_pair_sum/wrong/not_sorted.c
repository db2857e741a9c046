/*
 * You walk inwards from both ends of numbers that are in no order: what is
 * skipped may be needed later. Sort first.
 */
#include "has_pair_sum.h"

bool has_pair_sum(int32_t values[], size_t count, int64_t wanted)
{
    size_t low = 0;
    size_t high = count;

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
