/*
 * You return the last answer only: a compiler may then leave out all runs
 * before it. Add the answers up.
 */
#include "keep_work.h"

uint64_t keep_work(const struct repeated *repeated, uint64_t repetitions)
{
    uint64_t answer = 0;

    if (repeated->count == 0) {
        return 0;
    }
    for (uint64_t i = 0; i < repetitions; i++) {
        uint64_t input = repeated->inputs[i % repeated->count];

        answer = repeated->job(repeated->context, input);
    }
    return answer;
}
