#include "lib/measure/meter.h"

#include <assert.h>
#include <stdbool.h>

/* A stuck or very coarse CPU clock must not keep the doubling going: this
 * many calls of an empty function take 20 ms, a hundred usual batches. */
#define MOST_REPEATS ((size_t)1 << 24)

/* A call that is this many batches long is not made again to see whether it
 * was only cold: by then the doubt costs more than it saves. */
#define SURELY_LONG 16

/* Where answers go, so that no compiler may assume that they are unused. */
static volatile uint64_t sink;

static void reset_inputs(const struct pace_cell *cell, size_t repeats)
{
    size_t next = cell->next_input;

    for (size_t i = 0; i < repeats; i++) {
        cell->reset(cell->inputs[next]);
        next = next + 1 == cell->input_count ? 0 : next + 1;
    }
}

/*
 * The timed loop.  What it needs is in locals, since after a call of an unknown
 * function the compiler would have to read the cell again.  They are just as
 * many as survive a call in registers (6 on x86-64), and only while the loop is
 * a function of its own: inlined, it costs 0.3 ns per call more.
 */
__attribute__((noinline)) static uint64_t run_inputs(
    const struct pace_cell *cell, size_t repeats)
{
    pace_run_fn *run = cell->run;
    void *const *first = cell->inputs;
    void *const *end = first + cell->input_count;
    void *const *input = first + cell->next_input;
    uint64_t answers = 0;

    for (; repeats > 0; repeats--) {
        answers += run(*input);
        input++;
        if (input == end) {
            input = first;
        }
    }
    return answers;
}

struct pace_sample pace_meter_batch(const struct pace_meter *meter,
                                    struct pace_cell *cell, size_t repeats)
{
    assert(cell->run && cell->next_input < cell->input_count);
    assert(repeats > 0 && (!cell->reset || repeats <= cell->input_count));

    const struct pace_clock *clock = meter->clock;
    size_t count = cell->input_count;

    if (cell->reset) {
        reset_inputs(cell, repeats);
    }
    /* The wall clock is the cheapest to read, so its reads are innermost. */
    uint64_t switches = clock->involuntary_switches(clock->context);
    uint64_t cpu_ns = clock->cpu_ns(clock->context);
    uint64_t wall_ns = clock->wall_ns(clock->context);

    sink = run_inputs(cell, repeats);
    wall_ns = clock->wall_ns(clock->context) - wall_ns;
    cpu_ns = clock->cpu_ns(clock->context) - cpu_ns;
    switches = clock->involuntary_switches(clock->context) - switches;

    cell->next_input = (cell->next_input + repeats % count) % count;
    return (struct pace_sample){
        .repeats = repeats,
        .wall_ns = wall_ns,
        .cpu_ns = cpu_ns,
        .involuntary_switches = switches,
    };
}

/*
 * CPU time of a batch.  One that seems long enough is run once more and the
 * shorter time counts: the first touch of an input is slower than all others,
 * and must not pass for the cost of a call.
 */
static uint64_t settled_cpu_ns(const struct pace_meter *meter,
                               struct pace_cell *cell, size_t repeats)
{
    uint64_t first = pace_meter_batch(meter, cell, repeats).cpu_ns;

    if (first < meter->batch_ns || first / SURELY_LONG >= meter->batch_ns) {
        return first;
    }
    uint64_t second = pace_meter_batch(meter, cell, repeats).cpu_ns;

    return second < first ? second : first;
}

void pace_meter_calibrate(const struct pace_meter *meter,
                          struct pace_cell *cell)
{
    assert(meter->batch_ns > 0 && cell->input_count > 0);

    size_t most = cell->reset ? cell->input_count : MOST_REPEATS;
    size_t repeats = 1;
    uint64_t cpu_ns = settled_cpu_ns(meter, cell, repeats);

    while (cpu_ns < meter->batch_ns && repeats < most) {
        repeats = repeats > most / 2 ? most : 2 * repeats;
        cpu_ns = settled_cpu_ns(meter, cell, repeats);
    }
    cell->call_ns = cpu_ns / repeats > 0 ? cpu_ns / repeats : 1;
    cell->repeats = repeats;
    if (cpu_ns > meter->batch_ns) {
        /* Doubling overshoots, by up to twice. */
        double share = (double)meter->batch_ns / (double)cpu_ns;
        size_t fitting = (size_t)((double)repeats * share);

        cell->repeats = fitting > 0 ? fitting : 1;
    }
}

enum pace_status pace_meter_visit(const struct pace_meter *meter,
                                  struct pace_cell *cell)
{
    if (cell->repeats == 0) {
        pace_meter_calibrate(meter, cell);
    }
    if (cell->call_ns < meter->batch_ns) {
        pace_meter_batch(meter, cell, cell->repeats);
    }
    return pace_samples_push(&cell->samples,
                             pace_meter_batch(meter, cell, cell->repeats));
}
