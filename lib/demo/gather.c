#include "lib/demo/gather.h"

#include <stdlib.h>
#include <string.h>

#include "lib/demo/format.h"

static struct pace_row counted_row(const struct pace_count *count)
{
    double value = (double)count->value;

    return (struct pace_row){
        .variant = count->variant,
        .n = count->n,
        .meter = count->meter,
        .unit = count->unit,
        .summary = {.count = 1,
                    .min = value,
                    .p25 = value,
                    .median = value,
                    .p75 = value,
                    .max = value,
                    .ci_low = value,
                    .ci_high = value},
        .answer = count->answer,
    };
}

static struct pace_row timed_row(const struct pace_plan_cell *cell,
                                 const char *meter,
                                 const struct pace_summary *summary, bool noisy)
{
    return (struct pace_row){
        .variant = cell->variant,
        .n = cell->n,
        .meter = meter,
        .unit = "ns",
        .summary = *summary,
        .noisy = noisy,
        .answer = cell->answer,
    };
}

/* The rows of one cell: what was timed, then what was counted. */
static enum pace_status gather_cell(const struct pace_plan_cell *cell,
                                    const struct pace_counts *counts,
                                    struct pace_outcome *out)
{
    struct pace_timing timing;

    if (cell->meter.samples.count) {
        enum pace_status status =
            pace_stats_timing(&cell->meter.samples, &timing);

        if (status) {
            return status;
        }
        out->rows[out->row_count++] =
            timed_row(cell, "time", &timing.cpu, timing.noisy);
        out->rows[out->row_count++] =
            timed_row(cell, "wall", &timing.wall, timing.noisy);
    }
    for (size_t i = 0; i < counts->count; i++) {
        const struct pace_count *count = &counts->items[i];

        if (count->variant == cell->variant && count->n == cell->n) {
            out->rows[out->row_count++] = counted_row(count);
        }
    }
    return PACE_OK;
}

static struct pace_law find_law(const struct pace_outcome *outcome,
                                size_t variant, const char *meter)
{
    struct pace_law law = {.variant = variant, .meter = meter};
    struct pace_point points[PACE_MAX_SIZES];
    size_t count = 0;

    for (size_t i = 0; i < outcome->row_count; i++) {
        const struct pace_row *row = &outcome->rows[i];

        if (row->variant == variant && count < PACE_MAX_SIZES &&
            strcmp(row->meter, meter) == 0) {
            points[count++] = pace_fit_point((double)row->n, &row->summary);
        }
    }
    law.fitted = pace_fit_growth(points, count, &law.fit) == PACE_OK;
    if (law.fitted) {
        enum pace_class claim = outcome->demo->variants[variant].claim;

        law.verdict = claim ? pace_fit_judge(&law.fit, claim) : PACE_UNDECIDED;
    }
    return law;
}

static bool has_meter(const struct pace_outcome *outcome, size_t variant,
                      const char *meter)
{
    for (size_t i = 0; i < outcome->row_count; i++) {
        if (outcome->rows[i].variant == variant &&
            strcmp(outcome->rows[i].meter, meter) == 0) {
            return true;
        }
    }
    return false;
}

static void gather_laws(struct pace_outcome *out)
{
    static const char *const meters[] = {"time", "work"};

    for (size_t v = 0; v < out->demo->variant_count; v++) {
        for (size_t m = 0; m < PACE_COUNT(meters); m++) {
            if (has_meter(out, v, meters[m])) {
                out->laws[out->law_count++] = find_law(out, v, meters[m]);
            }
        }
    }
}

enum pace_status pace_gather(const struct pace_plan *plan,
                             const struct pace_counts *counts,
                             struct pace_outcome *outcome)
{
    struct pace_outcome made = {.demo = plan->demo};

    made.rows =
        calloc(2 * plan->cell_count + counts->count + 1, sizeof *made.rows);
    made.laws = calloc(2 * plan->demo->variant_count, sizeof *made.laws);
    enum pace_status status = made.rows && made.laws ? PACE_OK : PACE_NO_MEMORY;

    for (size_t i = 0; !status && i < plan->cell_count; i++) {
        status = gather_cell(&plan->cells[i], counts, &made);
    }
    if (status) {
        pace_outcome_release(&made);
        return status;
    }
    gather_laws(&made);
    *outcome = made;
    return PACE_OK;
}

enum pace_status pace_gather_check(const struct pace_plan *plan,
                                   const struct pace_counts *counts, FILE *err)
{
    enum pace_status status = PACE_OK;
    char text[PACE_FORMAT_ROOM];

    for (size_t i = 0; i < plan->cell_count; i++) {
        const struct pace_plan_cell *cell = &plan->cells[i];

        for (size_t c = 0; c < counts->count && !cell->skip; c++) {
            const struct pace_count *count = &counts->items[c];

            if (count->variant == cell->variant && count->n == cell->n &&
                count->answer != cell->answer) {
                fprintf(
                    err, "%s: %s at n = %s says %llu, and %llu when counted\n",
                    plan->demo->name, plan->demo->variants[cell->variant].name,
                    pace_format_count(text, cell->n),
                    (unsigned long long)cell->answer,
                    (unsigned long long)count->answer);
                status = PACE_DISAGREE;
                break;
            }
        }
    }
    return status;
}
