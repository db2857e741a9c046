/*
 * You compute with fractions: 0.35 is no binary number, and what should come
 * out even ends a little above and is rounded up. Stay with whole numbers.
 */
#include <math.h>

#include "repetitions_needed.h"

uint64_t repetitions_needed(uint64_t tick_ns, uint64_t job_ns, uint64_t percent)
{
    double part = (double)percent / 100;
    double batch_ns = (double)tick_ns / part;

    return (uint64_t)ceil(batch_ns / (double)job_ns);
}
