#ifndef KNAPSACK_FAMILIES_H
#define KNAPSACK_FAMILIES_H

#include <stdio.h>

#include "demos/knapsack/gaps.h"
#include "lib/measure/meter.h"

/* The sizes at which the core is timed. */
enum {
    KNAPSACK_TIMED_SIZES = 3
};
extern const size_t knapsack_timed_sizes[KNAPSACK_TIMED_SIZES];

/* How greedy and the core do on one family of problems. */
struct knapsack_family_row {
    enum knapsack_family family;
    struct knapsack_gaps gaps;
    double time_ns[KNAPSACK_TIMED_SIZES]; /* of the core, CPU time, median */
};

/* errors: PACE_NO_MEMORY */
enum pace_status knapsack_family_measure(const struct pace_meter *meter,
                                         uint64_t seed,
                                         struct knapsack_family_row *row);

/* All rows, within 60 columns. */
void knapsack_families_print(const struct knapsack_family_row rows[],
                             FILE *out);

/* As CSV: family,n,what,value; what is a gap in percent or a time in ns. */
void knapsack_families_write(const struct knapsack_family_row rows[],
                             FILE *stream);

#endif
