#ifndef PACE_GUARD_H
#define PACE_GUARD_H

#include <stdint.h>

#include "lib/profile/rate.h"
#include "lib/profile/tick.h"

/*
 * A thread's clock that stands still while the thread is put aside against its
 * will.  On a busy machine this is the largest error of a profile: whichever
 * function happens to run when another program gets its turn is charged
 * milliseconds it did not use.
 *
 * When two stamps of a thread lie more than 50 us apart, the kernel is asked
 * whether the thread was switched out involuntarily since the last look; if so,
 * and it did not wait of its own accord too, the time off the CPU is taken out.
 * Time spent sleeping or waiting for a file stays in.
 *
 * pace_guard_look is also called from the line probe, which saves the general
 * registers and no others.  So it makes its system calls itself on x86-64
 * Linux, uses integers only, and preserves every register.
 */
struct pace_guard {
    uint64_t last;         /* the latest stamp, in ticks */
    uint64_t stolen;       /* taken out so far, in ticks */
    uint64_t gap;          /* look when stamps are further apart, in ticks */
    uint64_t ticks_per_ns; /* in 1/2^20 */
    uint64_t seen_tick;    /* at the latest look */
    uint64_t seen_cpu_ns;
    uint64_t seen_involuntary;
    uint64_t seen_voluntary;
    uint64_t looks;
    uint64_t steals;  /* looks that took time out */
    uint64_t unclear; /* looks that found both kinds of switch: left in */
};

#if defined __linux__ && defined __x86_64__
#define PACE_GUARD_CALL                                                        \
    __attribute__((no_caller_saved_registers, target("general-regs-only"),     \
                   noinline, cold))
#else
#define PACE_GUARD_CALL __attribute__((noinline, cold))
#endif

/*
 * Begins a thread's clock; call in that thread.  Where the system cannot tell
 * the switches of one thread, the guard never looks and takes nothing out.
 */
void pace_guard_start(struct pace_guard *guard, const struct pace_rate *rate);

/* Asks the kernel now; returns the tick of the look. */
PACE_GUARD_CALL uint64_t pace_guard_look(struct pace_guard *guard);

/* The thread's time, in ticks. */
PACE_GENERAL_REGISTERS static inline uint64_t pace_guard_stamp(
    struct pace_guard *guard)
{
    uint64_t now = pace_tick();

    if (PACE_UNLIKELY(now - guard->last > guard->gap)) {
        now = pace_guard_look(guard);
    }
    guard->last = now;
    return now - guard->stolen;
}

#endif
