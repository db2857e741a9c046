#include <algorithm>

#include "tests/bench/growth/peers.h"

void bench_std_sort(int64_t values[], size_t count)
{
    std::sort(values, values + count);
}
