/*
 * You combine the answers by exclusive or: two equal ones cancel each other,
 * and what cancels may be left out. Add them.
 */
#include "keep_work.h"

uint64_t keep_work(const struct repeated *repeated, uint64_t repetitions)
{
    uint64_t sum = 0;

    if (repeated->count == 0) {
        return 0;
    }
    for (uint64_t i = 0; i < repetitions; i++) {
        uint64_t input = repeated->inputs[i % repeated->count];

        sum ^= repeated->job(repeated->context, input);
    }
    return sum;
}
