#include "lib/chart/figure_rows.h"

#include <math.h>
#include <string.h>

#include "lib/chart/cells.h"
#include "lib/chart/findings.h"
#include "lib/chart/wording.h"

/* Points of a fitted curve: enough for c^n to look round on any axis. */
#define CURVE_POINTS 49

/* A law drawn this many times above or below a point would look wrong: the
 * points are then joined in its place. */
#define FAR_OFF 2.0

/* Labels are cut where they would leave the picture. */
#define LABEL_ROOM 32

/* Ticks that fit side by side in one of two panels, and one above another. */
#define N_TICKS    6
#define COST_TICKS 10

static const struct pace_variant *variant_of(const struct pace_sheet *sheet,
                                             const struct pace_line *line)
{
    return &sheet->layout->chart.outcome->demo->variants[line->variant];
}

static const struct pace_law *law_of(const struct pace_sheet *sheet,
                                     const struct pace_panel *panel,
                                     const struct pace_line *line)
{
    return pace_chart_law(&sheet->layout->chart, line->variant, panel->meter);
}

static double curve_at(const struct pace_fit *fit, double n)
{
    return fit->coefficient * pace_class_value(fit->best, fit->base, n);
}

/* Whether a point is so far off that the eye asks what the curve is for. */
static bool misses(const struct pace_sheet *sheet,
                   const struct pace_panel *panel, const struct pace_line *line,
                   const struct pace_fit *fit)
{
    const struct pace_row *row;
    size_t cursor = 0;

    while ((row = pace_chart_next(&sheet->layout->chart, line->variant,
                                  panel->meter, &cursor))) {
        double off = row->summary.median / curve_at(fit, (double)row->n);

        if (off > FAR_OFF || off < 1 / FAR_OFF) {
            return true;
        }
    }
    return false;
}

/* 0 where there is no curve to draw.  Laws grow: if both ends can be drawn,
 * so can all between. */
static size_t curve_points(const struct pace_sheet *sheet,
                           const struct pace_panel *panel,
                           const struct pace_line *line)
{
    const struct pace_law *law = law_of(sheet, panel, line);

    if (!law || !(law->fit.n_min > 0) || !(law->fit.n_max > law->fit.n_min)) {
        return 0;
    }
    return curve_at(&law->fit, law->fit.n_min) > 0 &&
                   isfinite(curve_at(&law->fit, law->fit.n_max)) &&
                   !misses(sheet, panel, line, &law->fit)
               ? CURVE_POINTS
               : 0;
}

static void put_line(const struct pace_sheet *sheet,
                     const struct pace_panel *panel,
                     const struct pace_line *line, struct pace_offsets *offsets)
{
    const struct pace_variant *variant = variant_of(sheet, line);
    const struct pace_law *law = law_of(sheet, panel, line);
    FILE *stream = sheet->stream;
    char label[LABEL_ROOM];
    char note[PACE_WORDING_ROOM];
    size_t curve = curve_points(sheet, panel, line);

    pace_wording_label(label, sizeof label,
                       variant->label ? variant->label : variant->name);
    fprintf(stream, "%s,%s,%zu,%c,%s", sheet->chart, variant->name, line->slot,
            line->letter, panel->meter);
    pace_cell_text(stream, label);
    pace_cell_text(stream, pace_wording_law(note, law));
    fprintf(stream, ",%zu,%zu,%zu,%zu,%zu", offsets->points, line->point_count,
            offsets->curve_points, curve, line->end->n);
    pace_cell_number(stream, line->end->summary.median);
    pace_cell_number(stream, line->label);
    pace_cell_number(stream, line->ratio);
    pace_cell_number(stream, line->ratio_label);
    putc('\n', stream);
    offsets->points += line->point_count;
    offsets->curve_points += curve;
}

/* The law at sizes that look evenly spaced on the chart's axis. */
static void put_curve(const struct pace_sheet *sheet,
                      const struct pace_panel *panel,
                      const struct pace_line *line)
{
    const struct pace_law *law = law_of(sheet, panel, line);
    size_t count = curve_points(sheet, panel, line);

    for (size_t i = 0; i < count; i++) {
        struct pace_axis measured = {.low = law->fit.n_min,
                                     .high = law->fit.n_max,
                                     .linear = sheet->layout->n.linear};
        double n = pace_axis_value(&measured, (double)i / (double)(count - 1));

        fprintf(sheet->stream, "%s,%s,%s", sheet->chart,
                variant_of(sheet, line)->name, panel->meter);
        pace_cell_number(sheet->stream, n);
        pace_cell_number(sheet->stream, curve_at(&law->fit, n));
        putc('\n', sheet->stream);
    }
}

static void put_doublings(const struct pace_sheet *sheet,
                          const struct pace_panel *panel,
                          const struct pace_line *line)
{
    const struct pace_row *before = NULL;
    const struct pace_row *row;
    size_t cursor = 0;

    while ((row = pace_chart_next(&sheet->layout->chart, line->variant,
                                  panel->meter, &cursor))) {
        double cost = row->summary.median;
        double ratio = before ? cost / before->summary.median : NAN;

        fprintf(sheet->stream, "%s,%s,%zu", variant_of(sheet, line)->name,
                panel->meter, row->n);
        pace_cell_number(sheet->stream, cost);
        pace_cell_number(sheet->stream, ratio);
        pace_cell_number(sheet->stream, log2(ratio));
        pace_cell_number(sheet->stream,
                         before ? pace_findings_per_doubling(before, row)
                                : NAN);
        pace_cell_number(sheet->stream, pace_chart_low(row));
        pace_cell_number(sheet->stream, pace_chart_high(row));
        putc('\n', sheet->stream);
        before = row;
    }
}

void pace_figure_lines(const struct pace_sheet *sheet,
                       struct pace_offsets *offsets)
{
    for (size_t p = 0; p < sheet->layout->panel_count; p++) {
        const struct pace_panel *panel = &sheet->layout->panels[p];

        for (size_t i = 0; i < panel->line_count; i++) {
            put_line(sheet, panel, &panel->lines[i], offsets);
        }
    }
}

void pace_figure_curves(const struct pace_sheet *sheet)
{
    for (size_t p = 0; p < sheet->layout->panel_count; p++) {
        const struct pace_panel *panel = &sheet->layout->panels[p];

        for (size_t i = 0; i < panel->line_count; i++) {
            put_curve(sheet, panel, &panel->lines[i]);
        }
    }
}

void pace_figure_doublings(const struct pace_sheet *sheet)
{
    for (size_t p = 0; p < sheet->layout->panel_count; p++) {
        const struct pace_panel *panel = &sheet->layout->panels[p];

        for (size_t i = 0; i < panel->line_count; i++) {
            put_doublings(sheet, panel, &panel->lines[i]);
        }
    }
}

static void put_ticks(const struct pace_sheet *sheet, const char *name,
                      const struct pace_axis *axis, enum pace_axis_unit unit)
{
    struct pace_tick ticks[PACE_MAX_TICKS];
    size_t wanted = strcmp(name, "n") == 0 ? N_TICKS : COST_TICKS;
    size_t count = pace_axis_ticks(axis, unit, wanted, ticks);

    for (size_t i = 0; i < count; i++) {
        fprintf(sheet->stream, "%s,%s", sheet->chart, name);
        pace_cell_number(sheet->stream, ticks[i].value);
        pace_cell_text(sheet->stream, ticks[i].label);
        putc('\n', sheet->stream);
    }
}

void pace_figure_ticks(const struct pace_sheet *sheet)
{
    const struct pace_layout *layout = sheet->layout;

    put_ticks(sheet, "n", &layout->n, PACE_AXIS_COUNT);
    for (size_t p = 0; p < layout->panel_count; p++) {
        bool timed = strcmp(layout->panels[p].meter, "time") == 0;

        put_ticks(sheet, layout->panels[p].meter, &layout->panels[p].axis,
                  timed ? PACE_AXIS_NS : PACE_AXIS_COUNT);
    }
    put_ticks(sheet, "ratio", &layout->ratios, PACE_AXIS_RATIO);
}
