/*
 * Eight functions that do the same amount of work, in pieces between 5 and
 * 512,000 steps long.  Prints "function nanoseconds" for each: with hooks what
 * the profile says; compiled with BARE, without hooks, the truth, taken around
 * each one's whole share, where what calling takes is the caller's.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "lib/profile/profile.h"

/* Steps per function: 13 ms or so. */
#define SHARE 10240000L

static volatile uint64_t sink;
static uint64_t state = 1;

/* Each step waits for the one before it: no processor can overlap them. */
#define BURN(steps)                                                            \
    do {                                                                       \
        uint64_t x = state;                                                    \
        for (long step = 0; step < (steps); step++) {                          \
            x = x * 6364136223846793005U + 1442695040888963407U;               \
        }                                                                      \
        state = x;                                                             \
    } while (0)

#define BURNER(steps)                                                          \
    __attribute__((noinline)) static void burn_##steps(void)                   \
    {                                                                          \
        BURN(steps);                                                           \
    }

BURNER(5)
BURNER(20)
BURNER(80)
BURNER(320)
BURNER(5120)
BURNER(512000)

/* Ten calls deep, 80 steps in each. */
__attribute__((noinline)) static void burn_nested(int depth)
{
    BURN(80);
    if (depth > 1) {
        burn_nested(depth - 1);
    }
}

#ifdef BARE

__attribute__((noinline)) static void nothing(void)
{
    __asm__ volatile("");
}

static double now_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e9 + (double)now.tv_nsec;
}

static double calling_ns;

#define LOOP(calls, call, ns)                                                  \
    do {                                                                       \
        double before = now_ns();                                              \
        for (long i = 0; i < (calls); i++) {                                   \
            call;                                                              \
        }                                                                      \
        (ns) = now_ns() - before;                                              \
    } while (0)

#define PHASE(name, calls, call)                                               \
    do {                                                                       \
        double empty;                                                          \
        double full;                                                           \
        LOOP(calls, nothing(), empty);                                         \
        LOOP(calls, call, full);                                               \
        calling_ns += empty;                                                   \
        printf("%s %.0f\n", name, full - empty);                               \
    } while (0)

#define OWN_PHASE(name, work)                                                  \
    do {                                                                       \
        double own;                                                            \
        LOOP(1, work, own);                                                    \
        printf("%s %.0f\n", name, own + calling_ns);                           \
    } while (0)

#else

#define PHASE(name, calls, call)                                               \
    do {                                                                       \
        for (long i = 0; i < (calls); i++) {                                   \
            call;                                                              \
        }                                                                      \
    } while (0)

#define OWN_PHASE(name, work) work

#endif

static void burn_all(void)
{
    PHASE("burn_5", SHARE / 5, burn_5());
    PHASE("burn_20", SHARE / 20, burn_20());
    PHASE("burn_80", SHARE / 80, burn_80());
    PHASE("burn_320", SHARE / 320, burn_320());
    PHASE("burn_5120", SHARE / 5120, burn_5120());
    PHASE("burn_512000", SHARE / 512000, burn_512000());
    PHASE("burn_nested", SHARE / 800, burn_nested(10));
    OWN_PHASE("burn_all", BURN(SHARE));
}

__attribute__((no_instrument_function)) int main(void)
{
    struct pace_profile_row *rows = NULL;
    size_t count = 0;

    pace_profile_enable();
    burn_all();
    pace_profile_disable();
    sink = state;
    if (pace_profile_rows(&rows, &count)) {
        return 1;
    }
    for (size_t i = 0; i < count; i++) {
        printf("%s %.0f\n", rows[i].function, rows[i].own_ns);
    }
    free(rows);
    return 0;
}
