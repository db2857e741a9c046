/* Subject and use in one file: here the compiler sees that nobody asks. */
#include "demos/measuring/measuring.h"

static uint64_t sum_large(const int32_t values[], size_t count)
{
    uint64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        uint64_t is_large = values[i] >= MEASURING_LARGE;

        sum += (uint64_t)values[i] & -is_large;
    }
    return sum;
}

void measuring_sum_ignored(const int32_t values[], size_t count)
{
    uint64_t sum = sum_large(values, count);

    (void)sum;
}

bool measuring_is_optimised(void)
{
#ifdef __OPTIMIZE__
    return true;
#else
    return false;
#endif
}
