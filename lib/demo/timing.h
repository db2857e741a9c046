#ifndef PACE_TIMING_H
#define PACE_TIMING_H

#include "lib/demo/plan.h"
#include "lib/demo/progress.h"

/*
 * Takes the samples: several passes over all cells, each in a new random
 * order, so that a machine that drifts cannot pass for growth.
 *
 * errors  PACE_NO_MEMORY; PACE_INTERRUPTED, with the samples so far kept
 */
enum pace_status pace_timing_measure(struct pace_plan *plan,
                                     const struct pace_meter *meter,
                                     struct pace_progress *progress);

#endif
