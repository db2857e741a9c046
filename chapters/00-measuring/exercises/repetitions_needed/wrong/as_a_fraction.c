/*
 * You take percent for the ratio itself: 1 % is 1 in 100, so the batch must be
 * 100 times as long.
 */
#include "repetitions_needed.h"

uint64_t repetitions_needed(uint64_t tick_ns, uint64_t job_ns, uint64_t percent)
{
    uint64_t repetition = percent * job_ns;

    return (tick_ns + repetition - 1) / repetition;
}
