#ifndef PACE_BENDS_H
#define PACE_BENDS_H

#include "lib/measure/fit.h"
#include "lib/measure/growth.h"

/*
 * Finds where the steps leave the law that was found for them: fills in
 * fit->bends, ascending in n, from fit->best and fit->base.  A law that holds
 * all along has no bend, even one whose exponent drifts, as that of n log n
 * does.  More than PACE_MAX_BENDS are not looked for.
 */
void pace_bends_find(const struct pace_steps *steps, struct pace_fit *fit);

#endif
