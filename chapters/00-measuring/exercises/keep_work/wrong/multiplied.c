/*
 * You run the job once per input and multiply: the sum is right, but the work
 * that was to be measured is not done.
 */
#include "keep_work.h"

uint64_t keep_work(const struct repeated *repeated, uint64_t repetitions)
{
    uint64_t sum = 0;

    if (repeated->count == 0) {
        return 0;
    }
    for (size_t i = 0; i < repeated->count && i < repetitions; i++) {
        /* So often is it the turn of input i. */
        uint64_t turns = (repetitions - i - 1) / repeated->count + 1;

        sum += turns * repeated->job(repeated->context, repeated->inputs[i]);
    }
    return sum;
}
