#include "lib/demo/figure_rows.h"

#include <math.h>
#include <string.h>

#include "lib/demo/cells.h"
#include "lib/demo/findings.h"
#include "lib/demo/wording.h"

/* Points of a fitted curve: enough for c^n to look round on any axis. */
#define CURVE_POINTS 49

/* Labels are cut where they would leave the picture. */
#define LABEL_ROOM 32

/* The cells that many rows begin with: names and a meter. */
#define CELLS_ROOM 512

/* Ticks that fit side by side in one of two panels, and one above another. */
#define N_TICKS    6
#define COST_TICKS 10

static const char *variant_name(const struct pace_layout *layout,
                                size_t variant)
{
    return layout->chart.outcome->demo->variants[variant].name;
}

static double curve_at(const struct pace_fit *fit, double n)
{
    return fit->coefficient * pace_class_value(fit->best, fit->base, n);
}

/* 0 where there is no curve to draw.  Laws grow: if both ends can be drawn,
 * so can all between. */
static size_t curve_points(const struct pace_law *law)
{
    if (!law || !(law->fit.n_min > 0) || !(law->fit.n_max > law->fit.n_min)) {
        return 0;
    }
    return curve_at(&law->fit, law->fit.n_min) > 0 &&
                   isfinite(curve_at(&law->fit, law->fit.n_max))
               ? CURVE_POINTS
               : 0;
}

static void put_line(FILE *stream, const char *name,
                     const struct pace_layout *layout,
                     const struct pace_panel *panel,
                     const struct pace_line *line)
{
    const struct pace_variant *variant =
        &layout->chart.outcome->demo->variants[line->variant];
    const struct pace_law *law =
        pace_chart_law(&layout->chart, line->variant, panel->meter);
    char label[LABEL_ROOM];
    char note[PACE_WORDING_ROOM];

    pace_wording_label(label, sizeof label,
                       variant->label ? variant->label : variant->name);
    fprintf(stream, "%s,%s,%zu,%c,%s", name, variant->name, line->slot,
            line->letter, panel->meter);
    pace_cell_text(stream, label);
    pace_cell_text(stream, pace_wording_law(note, law));
    pace_cell_number(stream, (double)curve_points(law));
    pace_cell_number(stream, (double)line->end->n);
    pace_cell_number(stream, line->end->summary.median);
    pace_cell_number(stream, line->label);
    pace_cell_number(stream, line->ratio);
    pace_cell_number(stream, line->ratio_label);
    putc('\n', stream);
}

void pace_figure_lines(FILE *stream, const char *name,
                       const struct pace_layout *layout)
{
    for (size_t p = 0; p < layout->panel_count; p++) {
        const struct pace_panel *panel = &layout->panels[p];

        for (size_t i = 0; i < panel->line_count; i++) {
            put_line(stream, name, layout, panel, &panel->lines[i]);
        }
    }
}

/* One law, where every point of a row begins with the same cells. */
static void put_curve(FILE *stream, const char *cells,
                      const struct pace_fit *fit, bool linear)
{
    struct pace_axis measured = {
        .low = fit->n_min, .high = fit->n_max, .linear = linear};

    for (size_t i = 0; i < CURVE_POINTS; i++) {
        double n =
            pace_axis_value(&measured, (double)i / (double)(CURVE_POINTS - 1));

        fputs(cells, stream);
        pace_cell_number(stream, n);
        pace_cell_number(stream, curve_at(fit, n));
        putc('\n', stream);
    }
}

void pace_figure_curves(FILE *stream, const char *name,
                        const struct pace_layout *layout)
{
    for (size_t p = 0; p < layout->panel_count; p++) {
        const struct pace_panel *panel = &layout->panels[p];

        for (size_t i = 0; i < panel->line_count; i++) {
            size_t variant = panel->lines[i].variant;
            const struct pace_law *law =
                pace_chart_law(&layout->chart, variant, panel->meter);
            char cells[CELLS_ROOM];

            if (curve_points(law)) {
                snprintf(cells, sizeof cells, "%s,%s,%s", name,
                         variant_name(layout, variant), panel->meter);
                put_curve(stream, cells, &law->fit, layout->n.linear);
            }
        }
    }
}

static void put_ticks(FILE *stream, const char *cells,
                      const struct pace_axis *axis, enum pace_axis_unit unit,
                      size_t wanted)
{
    struct pace_tick ticks[PACE_MAX_TICKS];
    size_t count = pace_axis_ticks(axis, unit, wanted, ticks);

    for (size_t i = 0; i < count; i++) {
        fputs(cells, stream);
        pace_cell_number(stream, ticks[i].value);
        pace_cell_text(stream, ticks[i].label);
        putc('\n', stream);
    }
}

void pace_figure_ticks(FILE *stream, const char *name,
                       const struct pace_layout *layout)
{
    char cells[CELLS_ROOM];

    snprintf(cells, sizeof cells, "%s,n", name);
    put_ticks(stream, cells, &layout->n, PACE_AXIS_COUNT, N_TICKS);
    for (size_t p = 0; p < layout->panel_count; p++) {
        const struct pace_panel *panel = &layout->panels[p];

        snprintf(cells, sizeof cells, "%s,%s", name, panel->meter);
        put_ticks(stream, cells, &panel->axis,
                  strcmp(panel->meter, "time") == 0 ? PACE_AXIS_NS
                                                    : PACE_AXIS_COUNT,
                  COST_TICKS);
    }
    snprintf(cells, sizeof cells, "%s,ratio", name);
    put_ticks(stream, cells, &layout->ratios, PACE_AXIS_RATIO, COST_TICKS);
}

static void put_doublings(FILE *stream, const struct pace_layout *layout,
                          const char *meter, size_t variant)
{
    const struct pace_row *before = NULL;
    const struct pace_row *row;
    size_t cursor = 0;

    while ((row = pace_chart_next(&layout->chart, variant, meter, &cursor))) {
        double cost = row->summary.median;
        double ratio = before ? cost / before->summary.median : NAN;

        fprintf(stream, "%s,%s,%zu", variant_name(layout, variant), meter,
                row->n);
        pace_cell_number(stream, cost);
        pace_cell_number(stream, ratio);
        pace_cell_number(stream, log2(ratio));
        pace_cell_number(
            stream, before ? pace_findings_per_doubling(before, row) : NAN);
        putc('\n', stream);
        before = row;
    }
}

void pace_figure_doublings(FILE *stream, const struct pace_layout *layout)
{
    for (size_t p = 0; p < layout->panel_count; p++) {
        const struct pace_panel *panel = &layout->panels[p];

        for (size_t i = 0; i < panel->line_count; i++) {
            put_doublings(stream, layout, panel->meter,
                          panel->lines[i].variant);
        }
    }
}
