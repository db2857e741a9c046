/*
 * You round the batch before you divide it by the job: multiply everything
 * first, and round once.
 */
#include "repetitions_needed.h"

uint64_t repetitions_needed(uint64_t tick_ns, uint64_t job_ns, uint64_t percent)
{
    uint64_t batch_ticks = (100 + percent - 1) / percent;

    return (batch_ticks * tick_ns + job_ns - 1) / job_ns;
}
