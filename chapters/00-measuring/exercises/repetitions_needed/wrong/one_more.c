/*
 * You add one to the quotient even where the division comes out even: round up
 * only what is left over.
 */
#include "repetitions_needed.h"

uint64_t repetitions_needed(uint64_t tick_ns, uint64_t job_ns, uint64_t percent)
{
    return 100 * tick_ns / (percent * job_ns) + 1;
}
