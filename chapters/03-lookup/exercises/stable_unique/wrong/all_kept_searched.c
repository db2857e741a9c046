/*
 * You search all that you have kept for each number: right, but twice the
 * numbers take four times the work.
 */
#include "stable_unique.h"

size_t stable_unique(int32_t values[], size_t count)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        size_t j = 0;

        while (j < kept && values[j] != values[i]) {
            j++;
        }
        values[j] = values[i];
        kept += j == kept;
    }
    return kept;
}
