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
 * all, so the code that is timed does not pay for being counted.  The macro
 * has no branch: a tally adds nothing to the counted work either.  Not for
 * several threads at once.
 */
#ifdef PACE_COUNTING
#define PACE_TALLY(name, amount)                                               \
    do {                                                                       \
        static struct pace_tally_site site_ = {#name, NULL};                   \
        pace_tally_count(&site_, (uint64_t)(amount));                          \
    } while (0)
#else
#define PACE_TALLY(name, amount) ((void)0)
#endif

/* At most this many names in one program; names are string literals. */
#define PACE_MAX_TALLIES 32

/* The counter of that name, made at 0 by the first call. */
uint64_t *pace_tally_counter(const char *name);

/* A place in the code that counts; it looks its counter up only once. */
struct pace_tally_site {
    const char *name;
    uint64_t *counter; /* NULL until it first counts */
};

void pace_tally_count(struct pace_tally_site *site, uint64_t amount);

/* Its value; 0 for a name that never counted. */
uint64_t pace_tally_value(const char *name);

/* Names in the order they first counted; NULL from index == count on. */
const char *pace_tally_name(size_t index);

/* Sets every counter to 0; names stay known. */
void pace_tally_reset(void);

#endif
