#ifndef PACE_FIGURE_ROWS_H
#define PACE_FIGURE_ROWS_H

#include <stdio.h>

#include "lib/chart/layout.h"

/*
 * The rows of the files that pace_figure_write makes, one function per file.
 * A line's points and curve are found by where they begin: gnuplot reads a
 * stretch of a file far faster than it searches one.
 */

#define PACE_FIGURE_COLUMNS                                                    \
    "chart,kind,headline,subtitle,n_means,n_scale,gap_meter,gap_n,gap_low,"    \
    "gap_high,gap_ratio,gap_text,gap_label_value,gap_label_side,"              \
    "gap_reversed_n,n_min,n_max,time_min,time_max,work_min,"                   \
    "work_max,ratio_min,ratio_max"
#define PACE_LINES_COLUMNS                                                     \
    "chart,variant,slot,letter,meter,label,note,first_point,points,"           \
    "first_curve_point,curve_points,end_n,end_value,label_value,ratio,"        \
    "ratio_label_value"
#define PACE_CURVE_COLUMNS "chart,variant,meter,n,value"
#define PACE_TICKS_COLUMNS "chart,axis,value,label"
#define PACE_DOUBLING_COLUMNS                                                  \
    "variant,meter,n,cost,ratio,log2_ratio,per_doubling,low,high"

/* Where rows of a chart are to be written. */
struct pace_sheet {
    FILE *stream;
    const char *chart; /* NAME or NAME_CHART */
    const struct pace_layout *layout;
};

/* Rows in doubling.csv and curve.csv that belong to lines written before. */
struct pace_offsets {
    size_t points;
    size_t curve_points;
};

/* The pictures of a chart: its scaling, and its doublings if it has any. */
void pace_figure_pictures(const struct pace_sheet *sheet);

/* A row per line of either panel; moves the offsets on. */
void pace_figure_lines(const struct pace_sheet *sheet,
                       struct pace_offsets *offsets);

/* The laws over the sizes they were found on, never beyond. */
void pace_figure_curves(const struct pace_sheet *sheet);

void pace_figure_ticks(const struct pace_sheet *sheet);

/* The points with their intervals, and their ratios to those before. */
void pace_figure_doublings(const struct pace_sheet *sheet);

#endif
