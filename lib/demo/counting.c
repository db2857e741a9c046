#include "lib/demo/counting.h"

#include <inttypes.h>

#include "lib/demo/interrupt.h"
#include "lib/demo/trend.h"
#include "lib/measure/clock.h"
#include "lib/measure/heap.h"
#include "lib/measure/tally.h"
#include "lib/measure/work.h"

/* 300 million units at the default 10 s: about half a second per variant. */
#define UNITS_PER_BUDGET_S 30e6

/* What a unit takes at most, to bound foreign work by: it has no units. */
#define NS_PER_UNIT 2

uint64_t pace_counting_share(const struct pace_options *options)
{
    double units = UNITS_PER_BUDGET_S * options->budget_s;

    return units < 1e18 ? (uint64_t)units : UINT64_C(1000000000000000000);
}

/* One call, in the shape that pace_work_run wants. */
struct call {
    const struct pace_variant *variant;
    void *input;
    uint64_t answer;
};

static void make_call(void *context)
{
    struct call *call = context;

    call->answer = call->variant->run(call->input);
}

/* The lines of one cell. */
struct lines {
    FILE *out;
    const char *variant;
    size_t n;
    uint64_t answer;
};

static void print_line(const struct lines *lines, const char *meter,
                       const char *unit, uint64_t value)
{
    fprintf(lines->out, "%s\t%zu\t%s\t%s\t%" PRIu64 "\t%" PRIu64 "\n",
            lines->variant, lines->n, meter, unit, value, lines->answer);
}

static void print_heap(const struct lines *lines,
                       const struct pace_heap *before,
                       const struct pace_heap *after)
{
    if (!pace_heap_counts()) {
        return;
    }
    print_line(lines, "heap_peak", "bytes",
               after->peak_bytes - before->live_bytes);
    print_line(lines, "allocations", "calls",
               after->allocations - before->allocations);
    print_line(lines, "allocated", "bytes",
               after->allocated_bytes - before->allocated_bytes);
    print_line(lines, "moved", "bytes",
               after->moved_bytes - before->moved_bytes);
}

static void print_tallies(const struct lines *lines)
{
    const char *name;

    for (size_t i = 0; (name = pace_tally_name(i)) != NULL; i++) {
        if (pace_tally_value(name)) {
            print_line(lines, name, "count", pace_tally_value(name));
        }
    }
}

/*
 * Counts one cell.  *units is its work, or for foreign work about as many units
 * as fit into its time.
 */
static enum pace_status count_cell(const struct pace_variant *variant,
                                   const struct pace_plan_cell *cell,
                                   uint64_t limit, uint64_t *units, FILE *out)
{
    const struct pace_clock *clock = &pace_clock_system;
    struct call call = {.variant = variant, .input = cell->meter.inputs[0]};

    if (variant->reset) {
        variant->reset(call.input);
    }
    pace_tally_reset();
    pace_heap_mark();
    struct pace_heap before = pace_heap_read();
    uint64_t start_ns = clock->cpu_ns(clock->context);
    enum pace_status status = pace_work_run(limit, make_call, &call, units);
    uint64_t end_ns = clock->cpu_ns(clock->context);
    struct pace_heap after = pace_heap_read();

    if (status) {
        return status;
    }
    if (call.answer == PACE_NO_ANSWER) {
        return PACE_UNAVAILABLE;
    }
    struct lines lines = {out, variant->name, cell->n, call.answer};

    if (variant->foreign) {
        *units = (end_ns - start_ns) / NS_PER_UNIT;
    } else if (*units) {
        print_line(&lines, "work", "units", *units);
    }
    print_heap(&lines, &before, &after);
    print_tallies(&lines);
    return PACE_OK;
}

enum pace_status pace_counting_run(struct pace_plan *plan, FILE *out)
{
    uint64_t share = pace_counting_share(plan->options);
    struct pace_trend trend = {0};
    uint64_t left = share;

    for (size_t i = 0; i < plan->cell_count; i++) {
        if (pace_interrupt_asked()) {
            return PACE_INTERRUPTED;
        }
        const struct pace_plan_cell *cell = &plan->cells[i];
        const struct pace_variant *variant =
            &plan->demo->variants[cell->variant];
        double n = (double)cell->n;
        uint64_t units = 0;

        if (i == 0 || cell->variant != plan->cells[i - 1].variant) {
            trend = (struct pace_trend){0};
            left = share;
        }
        if (cell->skip ||
            pace_trend_next(&trend, variant->claim, n) > (double)left) {
            continue;
        }
        if (count_cell(variant, cell, left, &units, out) == PACE_OK) {
            pace_trend_add(&trend, n, (double)units);
            left = units < left ? left - units : 0;
        }
    }
    return fflush(out) || ferror(out) ? PACE_CANNOT_WRITE : PACE_OK;
}
