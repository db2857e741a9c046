#ifndef REPETITIONS_NEEDED_H
#define REPETITIONS_NEEDED_H

#include <stdint.h>

/*
 * How many repetitions a coarse clock needs.
 *
 * A clock that moves in steps is read before and after a batch of repetitions.
 * However long the batch, what the two readings say is off by less than one
 * step; so the longer the batch, the less that is in percent.  A job of 1,000
 * ns on a clock that ticks once in a millisecond takes 100,000 repetitions for
 * 1 %.
 *
 * tick_ns  one step of the clock in ns: 1 to 10^9
 * job_ns   how long one repetition takes, in ns: 1 to 10^9
 * percent  how much of the batch the step may be, in percent: 1 to 100
 * result   the least number of repetitions for which it is no more; at least 1
 * cost     the same work whatever the result, no heap
 */
uint64_t repetitions_needed(uint64_t tick_ns, uint64_t job_ns,
                            uint64_t percent);

#endif
