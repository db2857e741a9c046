#ifndef TESTS_FAKE_CLOCK_H
#define TESTS_FAKE_CLOCK_H

#include <stdint.h>

#include "lib/measure/clock.h"

/* A clock that stands still until a test moves it. */
struct fake_clock {
    uint64_t wall_ns;
    uint64_t cpu_ns;
    uint64_t switches;
};

/* The clock for a meter; it must not outlive the fake. */
struct pace_clock fake_clock_of(struct fake_clock *fake);

/* Lets the thread work: both clocks move. */
void fake_clock_work(struct fake_clock *fake, uint64_t ns);

/* Puts the thread aside for that long: only the wall clock moves. */
void fake_clock_interrupt(struct fake_clock *fake, uint64_t ns);

#endif
