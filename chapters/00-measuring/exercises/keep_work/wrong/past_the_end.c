/*
 * You go past the last input when there are more repetitions than inputs: after
 * the last comes the first again.
 */
#include "keep_work.h"

uint64_t keep_work(const struct repeated *repeated, uint64_t repetitions)
{
    uint64_t sum = 0;

    if (repeated->count == 0) {
        return 0;
    }
    for (uint64_t i = 0; i < repetitions; i++) {
        sum += repeated->job(repeated->context, repeated->inputs[i]);
    }
    return sum;
}
