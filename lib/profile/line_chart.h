#ifndef PACE_LINE_CHART_H
#define PACE_LINE_CHART_H

#include "lib/profile/line_data.h"

/*
 * What plots/memory.gp draws: the live heap over time, as a staircase.  Writes
 * DIR/memory_NAME.figure.csv (a row whose headline states the peak and where
 * it was) and DIR/memory_NAME.memory.csv (time_ms, live_mb, label: the largest
 * rises have one).
 *
 * name    of the picture, [a-z][a-z0-9_]*
 * errors  PACE_CANNOT_CREATE, PACE_CANNOT_WRITE, PACE_NO_MEMORY
 *         PACE_UNAVAILABLE: the heap never changed
 */
enum pace_status pace_line_chart(const struct pace_line_data *data,
                                 const char *dir, const char *name);

#endif
