/*
 * You visit every pair: right, but twice the numbers take four times the work.
 * A formula needs no pairs.
 */
#include "large_pairs.h"

large_total large_pairs(const int32_t values[], size_t count)
{
    large_total total = 0;

    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < count; j++) {
            if (i != j) {
                total += (int64_t)values[i] * values[j];
            }
        }
    }
    return total;
}
