/*
 * You run the job on the same input each time: a processor learns it by heart,
 * and you measure that. Move on to the next input.
 */
#include "keep_work.h"

uint64_t keep_work(const struct repeated *repeated, uint64_t repetitions)
{
    uint64_t sum = 0;

    if (repeated->count == 0) {
        return 0;
    }
    for (uint64_t i = 0; i < repetitions; i++) {
        sum += repeated->job(repeated->context, repeated->inputs[0]);
    }
    return sum;
}
