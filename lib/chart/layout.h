#ifndef PACE_LAYOUT_H
#define PACE_LAYOUT_H

#include <stddef.h>

#include "lib/chart/axis.h"
#include "lib/chart/chart.h"
#include "lib/demo/args.h"

/* Time and work. */
#define PACE_MAX_PANELS 2

/* One variant in one panel. */
struct pace_line {
    size_t variant;
    size_t slot;                /* its number in the chart: decides colours */
    char letter;                /* stands for its points in a terminal */
    size_t point_count;         /* rows that are drawn, >= 1 */
    const struct pace_row *end; /* the last of them */
    double label;               /* value at which its label is put */
    double ratio;               /* per doubling, at the end; NaN: unknown */
    double ratio_label;
};

/* The lines of one meter. */
struct pace_panel {
    const char *meter;
    struct pace_axis axis;
    struct pace_line lines[PACE_MAX_VARIANTS];
    size_t line_count;
};

/* A chart with every position decided. */
struct pace_layout {
    struct pace_chart chart;
    struct pace_axis n;      /* of both panels */
    struct pace_axis ratios; /* of the doublings; may cover nothing */
    struct pace_panel panels[PACE_MAX_PANELS];
    size_t panel_count; /* meters without rows have no panel */
};

/* At most PACE_MAX_VARIANTS variants are laid out. */
void pace_layout_make(const struct pace_chart *chart,
                      struct pace_layout *layout);

#endif
