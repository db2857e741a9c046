#include "lib/demo/counting.h"

#include <inttypes.h>

#include "lib/measure/heap.h"
#include "lib/measure/tally.h"
#include "lib/measure/work.h"

/* 300 million units at the default 10 s: about half a second per variant. */
#define UNITS_PER_BUDGET_S 30e6

/* Where a claim is missing, the next size is taken to cost as much more. */
#define UNKNOWN_GROWTH PACE_N_LOG_N

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

/* Counts one cell; *used grows by its work. */
static enum pace_status count_cell(const struct pace_plan *plan,
                                   const struct pace_plan_cell *cell,
                                   uint64_t *used, FILE *out)
{
    const struct pace_variant *variant = &plan->demo->variants[cell->variant];
    struct call call = {.variant = variant, .input = cell->meter.inputs[0]};
    uint64_t units = 0;

    if (variant->reset) {
        variant->reset(call.input);
    }
    pace_tally_reset();
    pace_heap_mark();
    struct pace_heap before = pace_heap_read();
    enum pace_status status = pace_work_run(
        pace_counting_share(plan->options) - *used, make_call, &call, &units);
    struct pace_heap after = pace_heap_read();

    if (status) {
        return status;
    }
    struct lines lines = {out, variant->name, cell->n, call.answer};

    if (!variant->foreign && units) {
        print_line(&lines, "work", "units", units);
    }
    print_heap(&lines, &before, &after);
    print_tallies(&lines);
    *used += units;
    return PACE_OK;
}

/* The work of the next size, foretold by the claim. */
static double foretell(const struct pace_variant *variant, double last_units,
                       double last_n, double n)
{
    enum pace_class class = variant->claim ? variant->claim : UNKNOWN_GROWTH;
    double low = pace_class_value(class, 2, last_n);
    double high = pace_class_value(class, 2, n);

    return low > 0 ? last_units * high / low : last_units;
}

enum pace_status pace_counting_run(struct pace_plan *plan, FILE *out)
{
    double share = (double)pace_counting_share(plan->options);
    size_t current = SIZE_MAX;
    uint64_t used = 0;
    uint64_t last_units = 0;
    double last_n = 0;

    for (size_t i = 0; i < plan->cell_count; i++) {
        const struct pace_plan_cell *cell = &plan->cells[i];
        const struct pace_variant *variant =
            &plan->demo->variants[cell->variant];

        if (cell->variant != current) {
            current = cell->variant;
            used = 0;
            last_n = 0;
        }
        if (cell->skip ||
            (last_n > 0 && (double)used + foretell(variant, (double)last_units,
                                                   last_n, (double)cell->n) >
                               share)) {
            continue;
        }
        uint64_t before = used;

        if (count_cell(plan, cell, &used, out) == PACE_OK) {
            last_units = used - before;
            last_n = (double)cell->n;
        }
    }
    return fflush(out) || ferror(out) ? PACE_CANNOT_WRITE : PACE_OK;
}
