/*
 * You let the error shrink as the root of the repetitions, as chance does: but
 * the step is shared by a whole batch, and shrinks as their number.
 */
#include "repetitions_needed.h"

uint64_t repetitions_needed(uint64_t tick_ns, uint64_t job_ns, uint64_t percent)
{
    uint64_t repetition = percent * job_ns;
    uint64_t repetitions = (100 * tick_ns + repetition - 1) / repetition;

    return repetitions * repetitions;
}
