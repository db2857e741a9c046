#include "lib/profile/guard.h"

#include <sys/resource.h>
#include <time.h>

/* An interruption below this is not worth the 1.5 us of a look. */
#define GAP_NS 50000U

/* Readings disturbed by a switch in their middle are repeated this often. */
#define MAX_TRIES 8

#if defined __linux__

/* RUSAGE_THREAD, which the C library shows to _GNU_SOURCE only. */
#define USAGE_OF_THREAD 1

#if defined __x86_64__
#include <sys/syscall.h>

PACE_GENERAL_REGISTERS static inline long ask(long call, long which,
                                              void *answer)
{
    long result;

    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "0"(call), "D"(which), "S"(answer)
                     : "rcx", "r11", "memory");
    return result;
}

#define READ_USAGE(usage) ask(SYS_getrusage, USAGE_OF_THREAD, (usage))
#define READ_CPU(time)    ask(SYS_clock_gettime, CLOCK_THREAD_CPUTIME_ID, (time))
#else
#define READ_USAGE(usage) getrusage(USAGE_OF_THREAD, (usage))
#define READ_CPU(time)    clock_gettime(CLOCK_THREAD_CPUTIME_ID, (time))
#endif

struct look {
    uint64_t tick;
    uint64_t cpu_ns;
    uint64_t involuntary;
    uint64_t voluntary;
};

/* Counter and CPU clock, with no switch between them. */
PACE_GENERAL_REGISTERS static inline struct look look_now(void)
{
    struct look look;
    struct rusage before;
    struct rusage after;
    struct timespec cpu;
    int tries = 0;

    /* Field by field: for a whole structure a compiler calls memset, which
     * uses vector registers.  Were a call refused, all would stay 0. */
    before.ru_nivcsw = 0;
    after.ru_nivcsw = 0;
    after.ru_nvcsw = 0;
    cpu.tv_sec = 0;
    cpu.tv_nsec = 0;

    do {
        READ_USAGE(&before);
        READ_CPU(&cpu);
        look.tick = pace_tick();
        READ_USAGE(&after);
    } while (before.ru_nivcsw != after.ru_nivcsw && ++tries < MAX_TRIES);

    look.cpu_ns = (uint64_t)cpu.tv_sec * 1000000000U + (uint64_t)cpu.tv_nsec;
    look.involuntary = (uint64_t)after.ru_nivcsw;
    look.voluntary = (uint64_t)after.ru_nvcsw;
    return look;
}

PACE_GENERAL_REGISTERS static inline void take_out(struct pace_guard *guard,
                                                   const struct look *look)
{
    uint64_t passed = look->tick - guard->seen_tick;
    uint64_t ran =
        pace_rate_ticks(guard->ticks_per_ns, look->cpu_ns - guard->seen_cpu_ns);
    uint64_t since_last = look->tick - guard->last;

    if (look->involuntary == guard->seen_involuntary || passed <= ran) {
        return;
    }
    if (look->voluntary != guard->seen_voluntary) {
        guard->unclear++;
        return;
    }
    /* Earlier interruptions, too short to be looked at, have been charged
     * already: taking them out here would turn the clock back. */
    uint64_t off = passed - ran;

    guard->stolen += off < since_last ? off : since_last;
    guard->steals++;
}

uint64_t pace_guard_look(struct pace_guard *guard)
{
    struct look look = look_now();

    guard->looks++;
    take_out(guard, &look);
    guard->seen_tick = look.tick;
    guard->seen_cpu_ns = look.cpu_ns;
    guard->seen_involuntary = look.involuntary;
    guard->seen_voluntary = look.voluntary;
    return look.tick;
}

void pace_guard_start(struct pace_guard *guard, const struct pace_rate *rate)
{
    struct look look = look_now();

    *guard = (struct pace_guard){
        .last = look.tick,
        .gap = pace_rate_ticks(rate->ticks_per_ns, GAP_NS),
        .ticks_per_ns = rate->ticks_per_ns,
        .seen_tick = look.tick,
        .seen_cpu_ns = look.cpu_ns,
        .seen_involuntary = look.involuntary,
        .seen_voluntary = look.voluntary,
    };
}

#else

uint64_t pace_guard_look(struct pace_guard *guard)
{
    guard->looks++;
    return pace_tick();
}

void pace_guard_start(struct pace_guard *guard, const struct pace_rate *rate)
{
    *guard = (struct pace_guard){.last = pace_tick(),
                                 .gap = UINT64_MAX,
                                 .ticks_per_ns = rate->ticks_per_ns};
}

#endif
