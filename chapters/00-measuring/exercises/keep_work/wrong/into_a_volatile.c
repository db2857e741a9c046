/*
 * You put the answers into a volatile: that keeps the work, but nobody can see
 * whether it was done right. Return the sum.
 */
#include "keep_work.h"

uint64_t keep_work(const struct repeated *repeated, uint64_t repetitions)
{
    volatile uint64_t sink;

    if (repeated->count == 0) {
        return 0;
    }
    for (uint64_t i = 0; i < repetitions; i++) {
        uint64_t input = repeated->inputs[i % repeated->count];

        sink = repeated->job(repeated->context, input);
        (void)sink;
    }
    return 0;
}
