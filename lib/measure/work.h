#ifndef PACE_WORK_H
#define PACE_WORK_H

#include <stdbool.h>
#include <stdint.h>

#include "lib/measure/status.h"

/*
 * Counted work.  In the counting build of a concept the compiler calls back
 * in every basic block (-fsanitize-coverage=trace-pc) and the C library is
 * charged by wrappers; one unit is one block, one comparison, or 8 bytes
 * touched.  Exact: the same input gives the same number every time.  In a
 * plain build nothing calls back and every count is 0.
 *
 * What counts is the thread that calls; work that it hands to others is not
 * seen.  A block costs about 1.5 ns, so counting is three to eight times slower
 * than the unoptimised code.
 */

/* Adds to the count: what a wrapper does on behalf of the C library. */
void pace_work_charge(uint64_t units);

/*
 * Runs function(context) with the count starting from 0.  Runs do not nest.
 *
 * limit   units after which the function is abandoned, wherever it is, by
 *         longjmp: an endless loop ends at the same block every time.  What
 *         an abandoned function had allocated is lost.
 * units   receives the count
 * errors  PACE_OVER_BUDGET when the limit was passed; *units is untouched
 */
enum pace_status pace_work_run(uint64_t limit, void (*function)(void *context),
                               void *context, uint64_t *units);

#endif
