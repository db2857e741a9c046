#ifndef PACE_PROFILE_REPORT_H
#define PACE_PROFILE_REPORT_H

#include <stdio.h>

#include "lib/profile/data.h"

/*
 * Writes the table: what the run took, then a line per function, then callers
 * and callees where the view asks for them.
 *
 * errors  PACE_NO_MEMORY, PACE_BAD_INPUT (view->only), PACE_CANNOT_WRITE
 */
enum pace_status pace_profile_report(FILE *stream,
                                     const struct pace_profile_data *data,
                                     const struct pace_profile_view *view);

/*
 * All functions as CSV: function, file, line, calls, primitive, own_ns,
 * cumulative_ns, own_percent.  Where the own time is not known the cells
 * own_ns and own_percent are empty.
 *
 * errors  PACE_NO_MEMORY, PACE_CANNOT_WRITE
 */
enum pace_status pace_profile_csv(FILE *stream,
                                  const struct pace_profile_data *data);

#endif
