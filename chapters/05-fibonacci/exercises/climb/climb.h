#ifndef CLIMB_H
#define CLIMB_H

#include <stdint.h>

/*
 * Ways to climb a stair, 1, 2 or 5 steps at a time.
 *
 * Two ways are different if they take their strides in another order: 3 steps
 * have the ways 1+1+1, 1+2 and 2+1.  A stair without steps has one way, to
 * stay where you are.
 *
 * n       steps, 0 to 84; more ways than that has do not fit in 64 bits
 * result  exact
 * cost    work that grows as n or less, no heap
 */
uint64_t climb(unsigned n);

#endif
