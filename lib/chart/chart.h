#ifndef PACE_CHART_H
#define PACE_CHART_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/demo/outcome.h"

/*
 * A chart of an outcome: the variants that share one .chart.  It is a view;
 * nothing is copied or owned.
 */
struct pace_chart {
    const struct pace_outcome *outcome;
    const char *part; /* the variants' .chart; NULL: the demo's own chart */
};

/*
 * The index-th chart that has something to show, in the order of the demo's
 * variants; false from the last one on.
 */
bool pace_chart_at(const struct pace_outcome *outcome, size_t index,
                   struct pace_chart *chart);

/* Whether the variant is drawn in this chart (and was measured or counted). */
bool pace_chart_shows(const struct pace_chart *chart, size_t variant);

/*
 * The next row of that variant and meter that can be drawn: its n and cost
 * are > 0.  The cursor starts at 0; NULL at the end.
 */
const struct pace_row *pace_chart_next(const struct pace_chart *chart,
                                       size_t variant, const char *meter,
                                       size_t *cursor);

/* The row of that size, or of the largest size if n is 0; NULL if none. */
const struct pace_row *pace_chart_row(const struct pace_chart *chart,
                                      size_t variant, const char *meter,
                                      size_t n);

/* The law of growth in that meter; NULL: none, or too few sizes for one. */
const struct pace_law *pace_chart_law(const struct pace_chart *chart,
                                      size_t variant, const char *meter);

/* Whether any variant has a row in that meter. */
bool pace_chart_has(const struct pace_chart *chart, const char *meter);

/* The end of the interval of the median; the median where there is none. */
double pace_chart_low(const struct pace_row *row);
double pace_chart_high(const struct pace_row *row);

/* Whether sizes go up by steps, not by a ratio, in all that is shown. */
bool pace_chart_steps(const struct pace_chart *chart);

#endif
