/*
 * You add up in 32 bits, where the sum does not fit: the answers have 64.
 */
#include "keep_work.h"

uint64_t keep_work(const struct repeated *repeated, uint64_t repetitions)
{
    uint32_t sum = 0;

    if (repeated->count == 0) {
        return 0;
    }
    for (uint64_t i = 0; i < repetitions; i++) {
        uint64_t input = repeated->inputs[i % repeated->count];

        sum += (uint32_t)repeated->job(repeated->context, input);
    }
    return sum;
}
