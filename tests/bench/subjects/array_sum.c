#include "tests/bench/subjects/array_sum.h"

int64_t array_sum(const int32_t values[], size_t count)
{
    int64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        sum += values[i];
    }
    return sum;
}
