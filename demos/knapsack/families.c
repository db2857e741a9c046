#include "demos/knapsack/families.h"

#include "demos/knapsack/runs.h"
#include "lib/demo/format.h"

/* Problems of each size, used in turn. */
#define INPUTS 4
#define PASSES 3

const size_t knapsack_timed_sizes[KNAPSACK_TIMED_SIZES] = {100, 1000, 10000};

static enum pace_status time_inputs(const struct pace_meter *meter,
                                    void *const inputs[], double *median_ns)
{
    struct pace_cell cell = {
        .run = knapsack_run_core, .inputs = inputs, .input_count = INPUTS};
    struct pace_timing timing;
    enum pace_status status = PACE_OK;

    for (int pass = 0; !status && pass < PASSES; pass++) {
        status = pace_meter_visit(meter, &cell);
    }
    if (!status) {
        status = pace_stats_timing(&cell.samples, &timing);
    }
    if (!status) {
        *median_ns = timing.cpu.median;
    }
    pace_samples_release(&cell.samples);
    return status;
}

static enum pace_status time_size(const struct pace_meter *meter,
                                  enum knapsack_family family, size_t n,
                                  double *median_ns)
{
    void *inputs[INPUTS] = {NULL};
    enum pace_status status = PACE_OK;

    for (uint64_t i = 0; !status && i < INPUTS; i++) {
        inputs[i] = knapsack_instance_new(n);
        status = inputs[i] ? knapsack_instance_draw(inputs[i], family,
                                                    KNAPSACK_GAP_RANGE, n + i)
                           : PACE_NO_MEMORY;
    }
    if (!status) {
        status = time_inputs(meter, inputs, median_ns);
    }
    for (size_t i = 0; i < INPUTS; i++) {
        knapsack_instance_free(inputs[i]);
    }
    return status;
}

enum pace_status knapsack_family_measure(const struct pace_meter *meter,
                                         uint64_t seed,
                                         struct knapsack_family_row *row)
{
    enum pace_status status = knapsack_gaps_find(row->family, seed, &row->gaps);

    for (size_t i = 0; !status && i < KNAPSACK_TIMED_SIZES; i++) {
        status = time_size(meter, row->family, knapsack_timed_sizes[i],
                           &row->time_ns[i]);
    }
    return status;
}

void knapsack_families_print(const struct knapsack_family_row rows[], FILE *out)
{
    char text[2][PACE_FORMAT_ROOM];

    fprintf(out,
            "\nwhat greedy misses of the best value, in %%\n"
            "(%s problems of each kind, %d items up to %s)\n"
            "  %-28s%9s%9s%9s\n",
            pace_format_count(text[0], KNAPSACK_GAP_PROBLEMS),
            KNAPSACK_GAP_ITEMS, pace_format_count(text[1], KNAPSACK_GAP_RANGE),
            "", "exact", "median", "worst");
    for (int f = 0; f < KNAPSACK_FAMILY_COUNT; f++) {
        fprintf(out, "  %-28s%9zu%9.2g%9.2g\n",
                knapsack_family_name(rows[f].family), rows[f].gaps.exact,
                rows[f].gaps.summary.median, rows[f].gaps.summary.max);
    }
    fprintf(out, "\nthe best value by the core: CPU time\n  %-28s", "");
    for (size_t i = 0; i < KNAPSACK_TIMED_SIZES; i++) {
        fprintf(out, "%9s",
                pace_format_count(text[0], knapsack_timed_sizes[i]));
    }
    putc('\n', out);
    for (int f = 0; f < KNAPSACK_FAMILY_COUNT; f++) {
        fprintf(out, "  %-28s", knapsack_family_name(rows[f].family));
        for (size_t i = 0; i < KNAPSACK_TIMED_SIZES; i++) {
            fprintf(out, "%9s", pace_format_ns(text[0], rows[f].time_ns[i]));
        }
        putc('\n', out);
    }
}

void knapsack_families_write(const struct knapsack_family_row rows[],
                             FILE *stream)
{
    fputs("family,n,what,value\n", stream);
    for (int f = 0; f < KNAPSACK_FAMILY_COUNT; f++) {
        const char *name = knapsack_family_name(rows[f].family);

        fprintf(stream, "%s,%d,gap_median_percent,%.6g\n", name,
                KNAPSACK_GAP_ITEMS, rows[f].gaps.summary.median);
        fprintf(stream, "%s,%d,gap_max_percent,%.6g\n", name,
                KNAPSACK_GAP_ITEMS, rows[f].gaps.summary.max);
        for (size_t i = 0; i < KNAPSACK_TIMED_SIZES; i++) {
            fprintf(stream, "%s,%zu,core_ns,%.6g\n", name,
                    knapsack_timed_sizes[i], rows[f].time_ns[i]);
        }
    }
}
