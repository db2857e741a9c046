#ifndef PACE_FIT_REPORT_H
#define PACE_FIT_REPORT_H

#include <stdio.h>

#include "lib/demo/points.h"
#include "lib/measure/fit.h"

/* A fit and what it was asked, to be told to people or programs. */
struct pace_fit_report {
    const struct pace_points *points;
    const struct pace_fit *fit;
    enum pace_class claim; /* PACE_NO_CLAIM: nothing was claimed */
};

/* A few lines of at most 79 columns. */
void pace_fit_report_text(const struct pace_fit_report *report, FILE *stream);

/*
 * One JSON object.  claim and verdict are null where nothing was claimed,
 * base is null unless the class is c^n.
 *
 * errors  PACE_NO_MEMORY; whether all was written, ferror() knows
 */
enum pace_status pace_fit_report_json(const struct pace_fit_report *report,
                                      FILE *stream);

#endif
