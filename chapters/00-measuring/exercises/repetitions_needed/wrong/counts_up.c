/*
 * You try one number after the other: right, but the answer is one division
 * away.
 */
#include "repetitions_needed.h"

uint64_t repetitions_needed(uint64_t tick_ns, uint64_t job_ns, uint64_t percent)
{
    uint64_t repetitions = 1;

    while (repetitions * job_ns * percent < 100 * tick_ns) {
        repetitions++;
    }
    return repetitions;
}
