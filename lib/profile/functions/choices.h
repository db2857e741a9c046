#ifndef PACE_CHOICES_H
#define PACE_CHOICES_H

#include <stdbool.h>
#include <stdio.h>

#include "lib/profile/profile.h"

/* What `make profile` was asked for; it comes by the environment, because the
 * command line is the profiled program's own. */
struct pace_choices {
    struct pace_profile_view view;
    const char *csv;   /* path of a file to write, or NULL */
    const char *chart; /* DIR/NAME: tables of a chart to write, or NULL */
    bool quiet;        /* the program's own output is not wanted */
};

/*
 * From PACE_PROFILE_SORT, _TOP, _ONLY, _CALLERS, _CALLEES, _CSV, _CHART
 * and _QUIET;
 * one that is empty is not set.
 *
 * err     receives one sentence when something is wrong
 * errors  PACE_BAD_INPUT
 */
enum pace_status pace_choices_read(struct pace_choices *choices, FILE *err);

#endif
