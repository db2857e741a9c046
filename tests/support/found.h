#ifndef TESTS_FOUND_H
#define TESTS_FOUND_H

#include "lib/demo/outcome.h"

/* An outcome made by hand, of a demo called "toy" that is about "things". */
struct found {
    struct pace_variant variants[64];
    struct pace_demo demo;
    struct pace_row rows[8192];
    struct pace_law laws[256];
    struct pace_outcome outcome;
};

/* Nothing measured yet.  There is one for all: each call starts anew. */
struct found *found_nothing(void);

/* Adds a variant that claims n; its label is its name.  Returns its index. */
size_t found_variant(struct found *found, const char *name);

/* Adds a row whose interval is the median alone; rows come by variant, then
 * n, then meter. */
struct pace_row *found_row(struct found *found, size_t variant, size_t n,
                           const char *meter, double median);

/* Adds a law that the variant's claim holds by: cost 2 g(n) from n_min on. */
struct pace_law *found_law(struct found *found, size_t variant,
                           const char *meter, enum pace_class class);

/* The variants a and b: time 10 n and n at n = 1000, 2000 and 4000. */
struct found *found_pair(void);

#endif
