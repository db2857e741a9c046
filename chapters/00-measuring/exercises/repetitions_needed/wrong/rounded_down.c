/*
 * You round down: the batch is then a little too short, and the error a little
 * too large.
 */
#include "repetitions_needed.h"

uint64_t repetitions_needed(uint64_t tick_ns, uint64_t job_ns, uint64_t percent)
{
    uint64_t repetitions = 100 * tick_ns / (percent * job_ns);

    return repetitions > 0 ? repetitions : 1;
}
