#ifndef PACE_LINE_REPORT_H
#define PACE_LINE_REPORT_H

#include <stdio.h>

#include "lib/profile/line_data.h"

/* What to print of a line profile. */
struct pace_line_view {
    bool memory; /* the heap instead of the time */
    size_t top;  /* only that many functions, most own time (or bytes asked
                    for) first; 0: all, as they stand in the source */
};

/*
 * How the run went, then each function that was called with its source, line
 * by line.  Source files are read from where the compiler found them.
 *
 * errors  PACE_NO_MEMORY, PACE_CANNOT_WRITE
 */
enum pace_status pace_line_report(FILE *stream,
                                  const struct pace_line_data *data,
                                  const struct pace_line_view *view);

/*
 * All rows as CSV: kind (call or line), file, function, line, hits, total_ns,
 * own_ns, net_bytes, allocated_bytes, allocations, frees, live_bytes,
 * peak_bytes.  Cells of what is not known are empty: times below the
 * resolution, the heap where it was not looked at.
 *
 * errors  PACE_CANNOT_WRITE
 */
enum pace_status pace_line_csv(FILE *stream, const struct pace_line_data *data);

/*
 * The live heap over time as CSV: step, time_ns, live_bytes, peak_bytes,
 * file, line, function.  The first row is 0 bytes at the start of main.
 *
 * errors  PACE_CANNOT_WRITE
 */
enum pace_status pace_line_steps_csv(FILE *stream,
                                     const struct pace_line_data *data);

#endif
