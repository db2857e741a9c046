#ifndef MEASURING_FIGURE_H
#define MEASURING_FIGURE_H

#include "demos/measuring/repeats.h"
#include "lib/measure/status.h"

/*
 * The picture of the runs: measuring_dist.figure.csv and its numbers in
 * dist.csv (the curves), runs.csv (the dots), lines.csv (medians) and
 * ticks.csv.
 *
 * errors  PACE_CANNOT_CREATE, PACE_CANNOT_WRITE, PACE_NO_MEMORY,
 *         PACE_UNAVAILABLE (a clock so coarse that runs take no time)
 */
enum pace_status measuring_figure_write(const struct measuring_repeats *warm,
                                        const struct measuring_repeats *cold,
                                        const char *dir);

#endif
