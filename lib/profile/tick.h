#ifndef PACE_TICK_H
#define PACE_TICK_H

#include <stdint.h>
#include <time.h>

/*
 * The time stamp of the probes: one reading, in ticks of the machine.
 *
 * Two kinds of build, chosen when a file is compiled.  The fast one reads the
 * counter and goes on: 10 ns, but a function of a few ns hides in the shadow
 * of its own probe.  With PACE_TICK_PRECISE the reading waits for what was
 * begun before it and holds back what comes after it: 25 ns, and the share of
 * small functions comes out right.  A switch at run time was tried: its branch
 * alone cost accuracy.
 */

/* Probes that save only the general registers may call nothing that touches
 * others, which the compiler checks.  It inlines across this border only when
 * told to: a call costs 2 ns of 25. */
#if defined __x86_64__
#define PACE_GENERAL_REGISTERS                                                 \
    __attribute__((always_inline, target("general-regs-only")))
#else
#define PACE_GENERAL_REGISTERS __attribute__((always_inline))
#endif

#define PACE_UNLIKELY(condition) __builtin_expect(!!(condition), 0)

PACE_GENERAL_REGISTERS static inline uint64_t pace_tick(void)
{
#if defined __x86_64__
    uint32_t low;
    uint32_t high;

#ifdef PACE_TICK_PRECISE
    __asm__ volatile("rdtscp\n\tlfence"
                     : "=a"(low), "=d"(high)
                     :
                     : "rcx", "memory");
#else
    __asm__ volatile("rdtsc" : "=a"(low), "=d"(high) : : "memory");
#endif
    return (uint64_t)high << 32 | low;
#elif defined __aarch64__
    uint64_t ticks;

#ifdef PACE_TICK_PRECISE
    __asm__ volatile("isb\n\tmrs %0, cntvct_el0" : "=r"(ticks) : : "memory");
#else
    __asm__ volatile("mrs %0, cntvct_el0" : "=r"(ticks) : : "memory");
#endif
    return ticks;
#else
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000U + (uint64_t)now.tv_nsec;
#endif
}

#endif
