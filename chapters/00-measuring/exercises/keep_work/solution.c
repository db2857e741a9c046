#include "keep_work.h"

uint64_t keep_work(const struct repeated *repeated, uint64_t repetitions)
{
    uint64_t sum = 0;
    size_t next = 0;

    if (repeated->count == 0) {
        return 0;
    }
    for (uint64_t i = 0; i < repetitions; i++) {
        sum += repeated->job(repeated->context, repeated->inputs[next]);
        /* Not i % count: a division in each turn would be measured, too. */
        next = next + 1 < repeated->count ? next + 1 : 0;
    }
    return sum;
}
