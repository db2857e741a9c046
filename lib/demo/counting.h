#ifndef PACE_COUNTING_H
#define PACE_COUNTING_H

#include <stdio.h>

#include "lib/demo/plan.h"

/*
 * The counting side of a demo: what the twin program does when its parent
 * runs it with --count.  One line per count on stdout,
 *
 *     VARIANT N METER UNIT VALUE ANSWER
 *
 * separated by tabs, variant by variant, n ascending, until the variant's
 * share of work is used up: a limit in units, so that the same sizes are
 * counted on every machine.
 *
 * errors  PACE_CANNOT_WRITE, PACE_INTERRUPTED
 */
enum pace_status pace_counting_run(struct pace_plan *plan, FILE *out);

/* Units of work that counting one variant may take. */
uint64_t pace_counting_share(const struct pace_options *options);

#endif
