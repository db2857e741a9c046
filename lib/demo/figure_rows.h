#ifndef PACE_FIGURE_ROWS_H
#define PACE_FIGURE_ROWS_H

#include <stdio.h>

#include "lib/demo/layout.h"

/*
 * The rows of the files that pace_figure_write makes, one function per file.
 * name is the chart's: NAME or NAME_CHART.
 */

#define PACE_FIGURE_COLUMNS                                                    \
    "chart,kind,headline,subtitle,n_means,n_scale,gap_meter,gap_n,gap_low,"    \
    "gap_high,gap_ratio,gap_text,n_min,n_max,time_min,time_max,work_min,"      \
    "work_max,ratio_min,ratio_max"
#define PACE_LINES_COLUMNS                                                     \
    "chart,variant,slot,letter,meter,label,note,curve_points,end_n,end_value," \
    "label_value,ratio,ratio_label_value"
#define PACE_CURVE_COLUMNS "chart,variant,meter,n,value"
#define PACE_TICKS_COLUMNS "chart,axis,value,label"
#define PACE_DOUBLING_COLUMNS                                                  \
    "variant,meter,n,cost,ratio,log2_ratio,per_doubling"

/* The pictures of a chart: its scaling, and its doublings if it has any. */
void pace_figure_pictures(FILE *stream, const char *name,
                          const struct pace_layout *layout);

/* A row per line of either panel. */
void pace_figure_lines(FILE *stream, const char *name,
                       const struct pace_layout *layout);

/* The laws over the sizes they were found on, never beyond. */
void pace_figure_curves(FILE *stream, const char *name,
                        const struct pace_layout *layout);

void pace_figure_ticks(FILE *stream, const char *name,
                       const struct pace_layout *layout);

/* These are by variant: the name of the chart is not needed. */
void pace_figure_doublings(FILE *stream, const struct pace_layout *layout);

#endif
