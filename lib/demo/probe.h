#ifndef PACE_PROBE_H
#define PACE_PROBE_H

#include <stdio.h>

#include "lib/demo/plan.h"

/*
 * Refuses a run of explicit sizes whose calls would outlast the budget:
 * every variant is tried at a small size and its claim foretells the rest.
 * Default sizes are never refused: pace_probe_calls skips the long ones.
 *
 * err     receives the prediction and what to try instead
 * errors  PACE_OVER_BUDGET, PACE_NO_MEMORY
 */
enum pace_status pace_probe_foretell(struct pace_plan *plan,
                                     const struct pace_meter *meter, FILE *err);

/*
 * Calls every cell once, before anything is measured: its answer is kept and
 * compared with the other exact variants' of the same job, and its time tells
 * which larger sizes to skip.  A cell without an answer is skipped, too.
 *
 * err     receives one sentence per disagreement
 * errors  PACE_DISAGREE, PACE_INTERRUPTED
 */
enum pace_status pace_probe_calls(struct pace_plan *plan,
                                  const struct pace_meter *meter, FILE *err);

#endif
