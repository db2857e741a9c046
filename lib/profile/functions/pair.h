#ifndef PACE_PAIR_H
#define PACE_PAIR_H

/* An instrumented function that calls an instrumented one which does nothing:
 * all the time they take is the hooks'. */
void pace_pair_caller(long calls);
void pace_pair_callee(long x);

#endif
