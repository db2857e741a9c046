#include "lib/chart/layout.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

#include "lib/chart/findings.h"
#include "lib/chart/spread.h"

/*
 * Two lines of label in small print take this part of a panel's height in
 * plots/scaling.gp; 14 labels still fit, more come out smaller.
 */
#define LABEL_GAP 0.082

/* Evenly spaced sizes belong on a linear axis unless they span this much. */
#define MOST_LINEAR 30

/* A doubling that costs nothing, and one of n^2: shown for comparison. */
#define LEAST_RATIO 0.8
#define MOST_RATIO  5.0

/* The first letter of the label that no earlier line has, else A, B, ... */
static char pick_letter(const struct pace_variant *variant, bool taken[128])
{
    const char *label = variant->label ? variant->label : variant->name;
    const char *spare = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789*+o#@=~:";

    for (const char *c = label; *c != '\0'; c++) {
        bool ascii = (unsigned char)*c < 128;
        int letter = ascii ? toupper((unsigned char)*c) : 0;

        if (isalnum(letter) && !taken[letter]) {
            taken[letter] = true;
            return (char)letter;
        }
    }
    for (; *spare != '\0'; spare++) {
        if (!taken[(int)*spare]) {
            taken[(int)*spare] = true;
            return *spare;
        }
    }
    return '.';
}

/* Widens the axes of cost and size to a line's rows and notes its end. */
static void follow(struct pace_layout *layout, struct pace_panel *panel,
                   struct pace_line *line)
{
    const struct pace_row *row;
    size_t cursor = 0;

    line->ratio = NAN;
    while ((row = pace_chart_next(&layout->chart, line->variant, panel->meter,
                                  &cursor))) {
        pace_axis_cover(&panel->axis, pace_chart_low(row));
        pace_axis_cover(&panel->axis, pace_chart_high(row));
        pace_axis_cover(&layout->n, (double)row->n);
        if (line->end) {
            line->ratio = pace_findings_per_doubling(line->end, row);
        }
        line->end = row;
        line->point_count++;
    }
}

/* The same for its doublings.  A line that ends without one is not drawn. */
static void follow_ratios(struct pace_layout *layout, const char *meter,
                          const struct pace_line *line)
{
    const struct pace_row *before = NULL;
    const struct pace_row *row;
    size_t cursor = 0;

    while (!isnan(line->ratio) &&
           (row = pace_chart_next(&layout->chart, line->variant, meter,
                                  &cursor))) {
        double ratio = before ? pace_findings_per_doubling(before, row) : NAN;

        if (!isnan(ratio)) {
            pace_axis_cover(&layout->ratios, ratio);
        }
        before = row;
    }
}

static void fill_panel(struct pace_layout *layout, const char *meter)
{
    struct pace_panel *panel = &layout->panels[layout->panel_count];
    size_t all = layout->chart.outcome->demo->variant_count;
    bool taken[128] = {false};
    size_t slot = 0;

    panel->meter = meter;
    for (size_t v = 0; v < all && slot < PACE_MAX_VARIANTS; v++) {
        struct pace_line line = {.variant = v, .slot = slot};

        if (!pace_chart_shows(&layout->chart, v)) {
            continue;
        }
        /* Also where it has no line: it keeps its colour in both panels. */
        line.letter =
            pick_letter(&layout->chart.outcome->demo->variants[v], taken);
        slot++;
        follow(layout, panel, &line);
        follow_ratios(layout, meter, &line);
        if (line.end) {
            panel->lines[panel->line_count++] = line;
        }
    }
    layout->panel_count += panel->line_count > 0;
}

static void place_labels(struct pace_panel *panel)
{
    double positions[PACE_MAX_VARIANTS];

    for (size_t i = 0; i < panel->line_count; i++) {
        positions[i] = pace_axis_position(&panel->axis,
                                          panel->lines[i].end->summary.median);
    }
    pace_spread(positions, panel->line_count, LABEL_GAP);
    for (size_t i = 0; i < panel->line_count; i++) {
        panel->lines[i].label = pace_axis_value(&panel->axis, positions[i]);
    }
}

static void place_ratio_labels(struct pace_panel *panel,
                               const struct pace_axis *ratios)
{
    double positions[PACE_MAX_VARIANTS];
    size_t count = 0;

    for (size_t i = 0; i < panel->line_count; i++) {
        if (!isnan(panel->lines[i].ratio)) {
            positions[count++] =
                pace_axis_position(ratios, panel->lines[i].ratio);
        }
    }
    pace_spread(positions, count, LABEL_GAP);
    count = 0;
    for (size_t i = 0; i < panel->line_count; i++) {
        panel->lines[i].ratio_label =
            isnan(panel->lines[i].ratio)
                ? NAN
                : pace_axis_value(ratios, positions[count++]);
    }
}

void pace_layout_make(const struct pace_chart *chart,
                      struct pace_layout *layout)
{
    *layout = (struct pace_layout){.chart = *chart};
    fill_panel(layout, "time");
    fill_panel(layout, "work");
    layout->n.linear = pace_chart_steps(chart) &&
                       layout->n.high <= layout->n.low * MOST_LINEAR;
    pace_axis_pad(&layout->n);
    if (!pace_axis_covers_nothing(&layout->ratios)) {
        pace_axis_cover(&layout->ratios, LEAST_RATIO);
        pace_axis_cover(&layout->ratios, MOST_RATIO);
        pace_axis_pad(&layout->ratios);
    }
    for (size_t p = 0; p < layout->panel_count; p++) {
        pace_axis_round(&layout->panels[p].axis);
        pace_axis_pad(&layout->panels[p].axis);
        place_labels(&layout->panels[p]);
        place_ratio_labels(&layout->panels[p], &layout->ratios);
    }
}
