#ifndef PACE_PROFILE_CHART_H
#define PACE_PROFILE_CHART_H

#include <stdio.h>

#include "lib/profile/data.h"

/*
 * The numbers and sentences of a chart: own time by function, the largest
 * first.  plots/render draws it from two tables, STEM.figure.csv and
 * STEM.profile.csv; this writes them.
 *
 * chart   what was profiled, and the picture's name
 * figure  receives headline and subtitle
 * bars    receives a row per bar: name, text, detail, percent; what is left
 *         of a long profile is one bar more
 * errors  PACE_NO_MEMORY, PACE_CANNOT_WRITE
 */
enum pace_status pace_profile_chart(const struct pace_profile_data *data,
                                    const char *chart, FILE *figure,
                                    FILE *bars);

#endif
