/*
 * You multiply in 32 bits, where 100 ticks of a slow clock do not fit: use
 * uint64_t throughout.
 */
#include "repetitions_needed.h"

uint64_t repetitions_needed(uint64_t tick_ns, uint64_t job_ns, uint64_t percent)
{
    uint32_t batch = 100 * (uint32_t)tick_ns;
    uint64_t repetition = percent * job_ns;

    return (batch + repetition - 1) / repetition;
}
