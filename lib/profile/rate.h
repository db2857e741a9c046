#ifndef PACE_RATE_H
#define PACE_RATE_H

#include <stdint.h>

#include "lib/profile/tick.h"

/*
 * How long a tick is.  Found by reading counter and wall clock together twice,
 * some time apart: the longer, the better.
 *
 *     pace_rate_start(&rate);
 *     pace_rate_measure(&rate);      at once: good to about 1 in 10,000
 *     ... the run ...
 *     pace_rate_measure(&rate);      now over the whole run
 */
struct pace_rate {
    uint64_t start_tick;
    uint64_t start_ns;
    double ns_per_tick;    /* 0 until measured */
    uint64_t ticks_per_ns; /* in 1/2^20, for integer arithmetic */
};

void pace_rate_start(struct pace_rate *rate);

/* Waits until at least 1 ms has passed since the start. */
void pace_rate_measure(struct pace_rate *rate);

/* Duration in ticks; no floating point, good for 2^60 ns. */
PACE_GENERAL_REGISTERS static inline uint64_t pace_rate_ticks(
    uint64_t ticks_per_ns, uint64_t ns)
{
    /* In two parts, because the whole product needs more than 64 bits. */
    return (ns >> 20) * ticks_per_ns + ((ns & 0xfffff) * ticks_per_ns >> 20);
}

#endif
