#ifndef PACE_FIGURE_H
#define PACE_FIGURE_H

#include <stddef.h>

#include "lib/demo/outcome.h"
#include "lib/measure/status.h"

/*
 * Everything that plots/ draws of an outcome, computed here: gnuplot only
 * draws.  NAME is the demo's; a chart is NAME, or NAME_CHART for variants
 * whose .chart is set.
 *
 * NAME.figure.csv    a row per picture: chart, kind (scaling, doubling),
 *                    headline, subtitle, the gap the headline speaks of, the
 *                    ends of every axis
 * NAME.lines.csv     a row per line: its label, the law found, where it ends,
 *                    where the label goes so that labels do not touch, which
 *                    rows of the next two are its own
 * NAME.curve.csv     the fitted laws, over the measured sizes only
 * NAME.doubling.csv  its points: n, cost and interval, the ratio to the cost
 *                    before, log2 of that, the ratio per doubling of n
 * NAME.ticks.csv     ticks of every axis, with units
 *
 * Only rows with n > 0 and cost > 0 have a place on logarithmic axes; a chart
 * without any is left out.
 *
 * errors  PACE_CANNOT_CREATE, PACE_CANNOT_WRITE, PACE_NO_MEMORY; then no file
 *         is changed, unless the disk fails between two renames
 */
enum pace_status pace_figure_write(const struct pace_outcome *outcome,
                                   const char *dir);

/*
 * The finding of one chart as a sentence without a full stop, for the
 * program's own output; chart is the variants' .chart, NULL the demo's own.
 */
void pace_figure_headline(const struct pace_outcome *outcome, const char *chart,
                          char *buffer, size_t size);

#endif
