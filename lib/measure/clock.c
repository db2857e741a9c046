#ifdef __linux__
/* For RUSAGE_THREAD; the name is the C library's, hence reserved. */
#define _GNU_SOURCE /* NOLINT(*-reserved-identifier,cert-dcl37-c,*-naming) */
#endif

#include "lib/measure/clock.h"

#include <assert.h>
#include <time.h>

#include <sys/resource.h>

/* CPU time of the whole process is as good while only one thread works. */
#ifdef CLOCK_THREAD_CPUTIME_ID
#define CPU_CLOCK CLOCK_THREAD_CPUTIME_ID
#else
#define CPU_CLOCK CLOCK_PROCESS_CPUTIME_ID
#endif

static uint64_t read_ns(clockid_t id)
{
    struct timespec now = {0};
    int failed = clock_gettime(id, &now);

    assert(!failed);
    (void)failed;
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

static uint64_t wall_ns(void *context)
{
    (void)context;
    return read_ns(CLOCK_MONOTONIC);
}

static uint64_t cpu_ns(void *context)
{
    (void)context;
    return read_ns(CPU_CLOCK);
}

static uint64_t involuntary_switches(void *context)
{
    (void)context;
#ifdef RUSAGE_THREAD
    struct rusage usage = {0};

    if (getrusage(RUSAGE_THREAD, &usage) == 0) {
        return (uint64_t)usage.ru_nivcsw;
    }
#endif
    return 0;
}

const struct pace_clock pace_clock_system = {
    .wall_ns = wall_ns,
    .cpu_ns = cpu_ns,
    .involuntary_switches = involuntary_switches,
    .context = NULL,
};
