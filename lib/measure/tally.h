#ifndef PACE_TALLY_H
#define PACE_TALLY_H

#include <stddef.h>
#include <stdint.h>

/*
 * Named counters for the events that a chapter speaks of: products,
 * comparisons, calls.  In the counting build (PACE_COUNTING)
 *
 *     PACE_TALLY(products, 1);
 *
 * adds 1 to the counter "products"; in every other build it is nothing at
 * all, so the code that is timed does not pay for being counted.  It has no
 * block of its own, either: counting work and tallying do not disturb each
 * other.  Not for several threads at once.
 */
#ifdef PACE_COUNTING
#define PACE_TALLY(name, amount) pace_tally_add(#name, (uint64_t)(amount))
#else
#define PACE_TALLY(name, amount) ((void)0)
#endif

/* At most this many names in one program; names are string literals. */
#define PACE_MAX_TALLIES 32

/* The counter of that name, made at 0 by the first call. */
uint64_t *pace_tally_counter(const char *name);

void pace_tally_add(const char *name, uint64_t amount);

/* Its value; 0 for a name that never counted. */
uint64_t pace_tally_value(const char *name);

/* Names in the order they first counted; NULL from index == count on. */
const char *pace_tally_name(size_t index);

/* Sets every counter to 0; names stay known. */
void pace_tally_reset(void);

#endif
