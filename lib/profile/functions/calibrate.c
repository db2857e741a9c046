#include "lib/profile/functions/calibrate.h"

#include <math.h>
#include <stdlib.h>

#include "lib/profile/functions/hooks.h"
#include "lib/profile/functions/pair.h"

#define REPETITIONS 41
#define CALLS       4000

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a;
    double y = *(const double *)b;

    return (x > y) - (x < y);
}

static double own_ticks(const struct pace_thread *thread, uintptr_t address)
{
    for (struct pace_edge *e = thread->latest; e; e = e->previous) {
        if (e->callee->address == address) {
            return (double)e->own;
        }
    }
    return 0;
}

static void record_once(struct pace_thread *thread,
                        const struct pace_rate *rate)
{
    pace_thread_clear(thread);
    pace_guard_start(&thread->guard, rate);
    pace_hooks_record(PACE_STRETCH_OF_CALIBRATION);
    pace_pair_caller(CALLS);
    pace_hooks_record(0);
}

/* The same without hooks: what the program itself spends on a call. */
__attribute__((noinline)) static void bare_callee(long x)
{
    __asm__ volatile("" : : "r"(x));
}

static double bare_ticks(void)
{
    uint64_t before = pace_tick();

    for (long i = 0; i < CALLS; i++) {
        bare_callee(i);
    }
    return (double)(pace_tick() - before);
}

static struct pace_thread *scratch_thread(void)
{
    static struct pace_thread *scratch;

    if (!scratch) {
        scratch = pace_thread_new();
    }
    if (scratch) {
        scratch->scratch = true;
        scratch->stretch = PACE_STRETCH_OF_CALIBRATION;
    }
    return scratch;
}

void pace_calibrate(const struct pace_rate *rate, struct pace_probe *probe)
{
    double callee[REPETITIONS];
    double caller[REPETITIONS];
    double bare[REPETITIONS];
    struct pace_thread *scratch = scratch_thread();

    if (!scratch) {
        *probe = (struct pace_probe){0};
        return;
    }

    struct pace_thread *before = pace_hooks_swap(scratch);
    double scale = rate->ns_per_tick / CALLS;

    for (int i = 0; i < REPETITIONS; i++) {
        record_once(scratch, rate);
        callee[i] = own_ticks(scratch, (uintptr_t)pace_pair_callee) * scale;
        caller[i] = own_ticks(scratch, (uintptr_t)pace_pair_caller) * scale;
        bare[i] = bare_ticks() * scale;
    }
    pace_hooks_swap(before);

    qsort(callee, REPETITIONS, sizeof *callee, ascending);
    qsort(caller, REPETITIONS, sizeof *caller, ascending);
    qsort(bare, REPETITIONS, sizeof *bare, ascending);
    /* A little below the median: interruptions only ever add.  The minimum is
     * too low, because the counter's steps favour it. */
    probe->callee_ns = callee[REPETITIONS / 3];
    probe->caller_ns = caller[REPETITIONS / 3] - bare[REPETITIONS / 3];
    probe->spread_ns = (callee[3 * REPETITIONS / 4] - callee[REPETITIONS / 4]) +
                       (caller[3 * REPETITIONS / 4] - caller[REPETITIONS / 4]);
}

void pace_calibrate_again(const struct pace_rate *rate,
                          struct pace_probe *probe)
{
    struct pace_probe again;

    pace_calibrate(rate, &again);

    double change = fabs(again.callee_ns - probe->callee_ns) +
                    fabs(again.caller_ns - probe->caller_ns);

    probe->callee_ns = (probe->callee_ns + again.callee_ns) / 2;
    probe->caller_ns = (probe->caller_ns + again.caller_ns) / 2;
    probe->spread_ns =
        fmax(fmax(probe->spread_ns, again.spread_ns), change / 2);
}
