#include "demos/measuring/measuring.h"

#include "demos/measuring/branch.h"
#include "lib/measure/tally.h"

uint64_t measuring_sum_large(const int32_t values[], size_t count)
{
    uint64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        PACE_TALLY(looked_at, 1);
        if (values[i] >= MEASURING_LARGE) {
            MEASURING_KEEP_BRANCH();
            sum += (uint64_t)values[i];
        }
    }
    return sum;
}

uint64_t measuring_sum_branch_free(const int32_t values[], size_t count)
{
    uint64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        uint64_t is_large = values[i] >= MEASURING_LARGE;

        PACE_TALLY(looked_at, 1);
        /* All ones or all zeros. */
        sum += (uint64_t)values[i] & -is_large;
    }
    return sum;
}

int32_t measuring_element(const int32_t values[], size_t count)
{
    return count > 0 ? values[count / 2] : 0;
}

uint64_t measuring_follow(const uint32_t next[], size_t count)
{
    uint64_t sum = 0;
    uint32_t place = 0;

    for (size_t i = 0; i < count; i++) {
        PACE_TALLY(steps, 1);
        place = next[place];
        sum += place;
    }
    return sum;
}

uint64_t measuring_equal_pairs(const int32_t values[], size_t count)
{
    uint64_t equal = 0;

    for (size_t i = 0; i < count; i++) {
        for (size_t j = i + 1; j < count; j++) {
            PACE_TALLY(comparisons, 1);
            equal += values[i] == values[j];
        }
    }
    return equal;
}
