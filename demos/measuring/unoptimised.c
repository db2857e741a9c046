/* The Makefile compiles this file with -O0, whatever the others get. */
#include "demos/measuring/measuring.h"
#include "lib/measure/tally.h"

uint64_t measuring_sum_unoptimised(const int32_t values[], size_t count)
{
    uint64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        uint64_t is_large = values[i] >= MEASURING_LARGE;

        PACE_TALLY(looked_at, 1);
        sum += (uint64_t)values[i] & -is_large;
    }
    return sum;
}
