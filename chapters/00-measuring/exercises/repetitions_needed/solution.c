#include "repetitions_needed.h"

/*
 * The batch, repetitions * job_ns, must be at least 100 / percent steps long.
 * Multiplied by percent, nothing is left to be rounded but the last quotient,
 * and that upwards.
 */
uint64_t repetitions_needed(uint64_t tick_ns, uint64_t job_ns, uint64_t percent)
{
    uint64_t batch = 100 * tick_ns;
    uint64_t repetition = percent * job_ns;

    return (batch + repetition - 1) / repetition;
}
