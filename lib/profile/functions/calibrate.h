#ifndef PACE_CALIBRATE_H
#define PACE_CALIBRATE_H

#include "lib/profile/functions/session.h"

/*
 * What the hooks themselves cost: 41 times 4,000 calls of an instrumented
 * function that does nothing are recorded like any others, on a record of
 * their own.  Hooks called from a loop written by hand cost less than those
 * that a compiler inserts, so real ones are measured.
 *
 * Nothing must be recorded meanwhile; other threads stay out of it.
 */
void pace_calibrate(const struct pace_rate *rate, struct pace_probe *probe);

/* Measures once more, and leaves the mean of both: a processor that changed
 * its speed meanwhile is met half-way.  The change joins the spread. */
void pace_calibrate_again(const struct pace_rate *rate,
                          struct pace_probe *probe);

#endif
