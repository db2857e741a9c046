/*
 * You try every pair: right, but twice the numbers take four times the work.
 * Sort once, and most pairs need no look.
 */
#include "has_pair_sum.h"

bool has_pair_sum(int32_t values[], size_t count, int64_t wanted)
{
    for (size_t i = 0; i < count; i++) {
        for (size_t j = i + 1; j < count; j++) {
            if ((int64_t)values[i] + values[j] == wanted) {
                return true;
            }
        }
    }
    return false;
}
