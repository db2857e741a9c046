/*
 * You repeat the whole list: repetitions is how often the job runs, not how
 * often the list is gone through.
 */
#include "keep_work.h"

uint64_t keep_work(const struct repeated *repeated, uint64_t repetitions)
{
    uint64_t sum = 0;

    for (uint64_t i = 0; i < repetitions; i++) {
        for (size_t j = 0; j < repeated->count; j++) {
            sum += repeated->job(repeated->context, repeated->inputs[j]);
        }
    }
    return sum;
}
