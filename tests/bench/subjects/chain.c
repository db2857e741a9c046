#include "tests/bench/subjects/chain.h"

uint64_t chain_run(void *state)
{
    uint64_t steps = *(const uint64_t *)state;
    uint64_t value = steps;

    for (; steps > 0; steps--) {
        value = value * UINT64_C(6364136223846793005) + 1;
    }
    return value;
}
