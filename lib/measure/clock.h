#ifndef PACE_CLOCK_H
#define PACE_CLOCK_H

#include <stdint.h>

/*
 * What a meter reads.  The system's own clock is pace_clock_system(); tests
 * hand in a fake one that moves as they say.
 */
struct pace_clock {
    uint64_t (*wall_ns)(void *context); /* never goes back */
    uint64_t (*cpu_ns)(void *context);  /* CPU time of this thread */
    /* How often this thread was put aside against its will, so far. */
    uint64_t (*involuntary_switches)(void *context);
    void *context; /* handed to the three */
};

/*
 * CLOCK_MONOTONIC, CLOCK_THREAD_CPUTIME_ID and getrusage.  A pair of CPU
 * reads costs about 1.5 us: read once per batch, never per operation.
 * Where the system does not tell switches of a thread, they stay 0.
 */
extern const struct pace_clock pace_clock_system;

#endif
