#ifndef LOOKUP_CROSSOVER_H
#define LOOKUP_CROSSOVER_H

#include "lib/demo/outcome.h"

/* Where the search for each stops being the faster one; between the two, if
 * anything is, their times are too close to call. */
struct lookup_crossover {
    size_t search_wins; /* the last size at which it does; 0: none */
    size_t set_wins;    /* the first beyond at which the hash set does */
    size_t last;        /* size at which both were measured; 0: none */
};

/* search and set are variants, with rows in order of size. */
struct lookup_crossover lookup_crossover_find(
    const struct pace_outcome *outcome, size_t search, size_t set);

/* One sentence without a full stop; last > 0. */
void lookup_crossover_text(const struct lookup_crossover *crossover,
                           char *buffer, size_t size);

#endif
