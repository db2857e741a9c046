#ifndef PACE_GATHER_H
#define PACE_GATHER_H

#include "lib/demo/outcome.h"
#include "lib/demo/plan.h"
#include "lib/demo/twin.h"

/*
 * Makes rows of what was timed and counted, and laws of the rows.
 *
 * counts   of the twin; the rows' meters and units point into it, so it must
 *          outlive the outcome
 * errors   PACE_NO_MEMORY
 */
enum pace_status pace_gather(const struct pace_plan *plan,
                             const struct pace_counts *counts,
                             struct pace_outcome *outcome);

/*
 * Checks the twin's answers against the plain program's: the same source
 * under two sets of flags must say the same.
 *
 * err     receives one sentence per disagreement
 * errors  PACE_DISAGREE
 */
enum pace_status pace_gather_check(const struct pace_plan *plan,
                                   const struct pace_counts *counts, FILE *err);

#endif
