#include <math.h>
#include <string.h>

#include "lib/demo/format.h"
#include "lib/demo/report.h"

/* What fits on the paper: everything, no spread, or the ratios alone. */
enum layout {
    LAYOUT_WIDE,
    LAYOUT_BIG,
    LAYOUT_NARROW
};

static enum layout layout_of(const struct pace_paper *paper)
{
    return paper->width >= 76   ? LAYOUT_WIDE
           : paper->width >= 57 ? LAYOUT_BIG
                                : LAYOUT_NARROW;
}

/* Work that is another library's is not counted: then there is no column. */
static void print_header(const struct pace_paper *paper, enum layout layout,
                         bool counted)
{
    static const struct {
        const char *time;
        const char *work;
    } headers[] = {
        [LAYOUT_WIDE] = {"         n   cpu time  spread  ratio   log2",
                         "              work  ratio   log2"},
        [LAYOUT_BIG] = {"         n  cpu time  ratio   log2",
                        "           work  ratio"},
        [LAYOUT_NARROW] = {"       n  cpu time", "         work"},
    };

    fprintf(paper->stream, paper->color ? "\033[2m%s%s\033[0m\n" : "%s%s\n",
            headers[layout].time, counted ? headers[layout].work : "");
}

/* One meter of one row, beside the row above. */
struct step {
    const struct pace_row *row;   /* NULL: nothing there */
    const struct pace_row *above; /* NULL: the first */
};

static void print_ratio(FILE *stream, struct step step, bool with_log)
{
    if (!step.row || !step.above || step.above->summary.median <= 0) {
        fprintf(stream, with_log ? "%14s" : "%7s", "");
        return;
    }
    double ratio = step.row->summary.median / step.above->summary.median;

    fprintf(stream, "%7.2f", ratio);
    if (with_log && ratio > 0) {
        fprintf(stream, "%7.2f", log2(ratio));
    } else if (with_log) {
        fprintf(stream, "%7s", "");
    }
}

static void print_time(FILE *stream, struct step step, enum layout layout)
{
    char text[PACE_FORMAT_ROOM] = "";

    if (step.row) {
        pace_format_ns(text, step.row->summary.median);
    }
    fprintf(stream, layout == LAYOUT_WIDE ? " %10s" : " %9s", text);
    if (layout == LAYOUT_WIDE && step.row) {
        const struct pace_summary *s = &step.row->summary;
        double half =
            s->median > 0 ? 50 * (s->ci_high - s->ci_low) / s->median : 0;

        fprintf(stream, " %4.0f %%%c", half, step.row->noisy ? '!' : ' ');
    } else if (layout == LAYOUT_WIDE) {
        fprintf(stream, "%8s", "");
    }
    if (layout != LAYOUT_NARROW) {
        print_ratio(stream, step, true);
    }
}

static void print_work(FILE *stream, struct step step, enum layout layout)
{
    char text[PACE_FORMAT_ROOM] = "";

    if (step.row) {
        pace_format_value(text, step.row->summary.median);
    }
    fprintf(stream,
            layout == LAYOUT_WIDE  ? " %17s"
            : layout == LAYOUT_BIG ? " %14s"
                                   : " %12s",
            text);
    if (layout != LAYOUT_NARROW) {
        print_ratio(stream, step, layout == LAYOUT_WIDE);
    }
}

static void print_skip(const struct pace_paper *paper,
                       const struct pace_variant *variant,
                       const struct pace_plan_cell *cell, enum layout layout)
{
    char n[PACE_FORMAT_ROOM];
    char much[PACE_FORMAT_ROOM];
    int digits = layout == LAYOUT_NARROW ? 8 : 10;

    fprintf(paper->stream, "%*s  skipped: ", digits,
            pace_format_count(n, cell->n));
    switch (cell->skip) {
    case PACE_SKIP_LIMIT:
        fprintf(paper->stream, "above its limit of %s\n",
                pace_format_count(much, pace_plan_limit(variant)));
        break;
    case PACE_SKIP_MEMORY:
        fprintf(paper->stream, "needs %s\n",
                pace_format_bytes(much, cell->predicted));
        break;
    case PACE_SKIP_ANSWER:
        fprintf(paper->stream, "%s\n",
                variant->refuses ? variant->refuses : "out of memory");
        break;
    default:
        fprintf(paper->stream, "%s a call\n",
                pace_format_ns(much, 1e9 * cell->predicted));
        break;
    }
}

static void wait_for_key(const struct pace_paper *paper)
{
    int c;

    if (!paper->keys) {
        return;
    }
    fflush(paper->stream);
    do {
        c = getc(paper->keys);
    } while (c != '\n' && c != EOF);
}

/* The first skipped size says why; those above it are skipped all the more,
 * unless it was the input that would not do. */
static void print_variant(const struct pace_paper *paper,
                          const struct pace_outcome *outcome,
                          const struct pace_plan *plan, size_t variant)
{
    enum layout layout = layout_of(paper);
    bool counted = !outcome->demo->variants[variant].foreign;
    enum pace_skip last = PACE_NOT_SKIPPED;
    struct step time = {0};
    struct step work = {0};

    print_header(paper, layout, counted);
    for (size_t i = 0; i < plan->cell_count; i++) {
        const struct pace_plan_cell *cell = &plan->cells[i];
        char n[PACE_FORMAT_ROOM];

        if (cell->variant != variant ||
            (cell->skip == PACE_SKIP_ANSWER && cell->skip == last)) {
            continue;
        }
        last = cell->skip;
        time.row = pace_outcome_row(outcome, variant, cell->n, "time");
        work.row = pace_outcome_row(outcome, variant, cell->n, "work");
        if (!cell->skip) {
            fprintf(paper->stream, layout == LAYOUT_NARROW ? "%8s" : "%10s",
                    pace_format_count(n, cell->n));
            print_time(paper->stream, time, layout);
            if (counted) {
                print_work(paper->stream, work, layout);
            }
            fputc('\n', paper->stream);
            time.above = time.row;
            work.above = work.row;
            wait_for_key(paper);
            continue;
        }
        print_skip(paper, &outcome->demo->variants[variant], cell, layout);
        if (cell->skip != PACE_SKIP_ANSWER) {
            return;
        }
    }
}

void pace_report_tables(const struct pace_paper *paper,
                        const struct pace_outcome *outcome,
                        const struct pace_plan *plan)
{
    const struct pace_demo *demo = outcome->demo;

    for (size_t v = 0; v < demo->variant_count; v++) {
        if (!plan->options->selected[v]) {
            continue;
        }
        fprintf(paper->stream,
                paper->color ? "\n\033[1m%s\033[0m (%s)\n" : "\n%s (%s)\n",
                demo->variants[v].label, demo->variants[v].name);
        print_variant(paper, outcome, plan, v);
    }
}
