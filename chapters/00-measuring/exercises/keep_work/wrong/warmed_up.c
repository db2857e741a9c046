/*
 * You run the job once more, to warm up: the caller counts on exactly as many
 * runs as it asked for.
 */
#include "keep_work.h"

uint64_t keep_work(const struct repeated *repeated, uint64_t repetitions)
{
    uint64_t sum = 0;

    if (repeated->count == 0) {
        return 0;
    }
    (void)repeated->job(repeated->context, repeated->inputs[0]);
    for (uint64_t i = 0; i < repetitions; i++) {
        uint64_t input = repeated->inputs[i % repeated->count];

        sum += repeated->job(repeated->context, input);
    }
    return sum;
}
