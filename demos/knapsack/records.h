#ifndef KNAPSACK_RECORDS_H
#define KNAPSACK_RECORDS_H

#include "demos/knapsack/instances.h"
#include "lib/demo/demo.h"

/*
 * The reader's first n items, 1 <= n <= records->count, with their share of the
 * capacity, so that there is something to choose at every n.
 * NULL: out of memory
 */
struct knapsack_instance *knapsack_of_records(
    const struct pace_records *records, size_t n);

/* That share. */
int64_t knapsack_capacity_of_records(const struct pace_records *records,
                                     size_t n);

/*
 * Refuses totals that overflow; the sentence goes to err.
 * errors  PACE_BAD_INPUT, PACE_NO_MEMORY
 */
enum pace_status knapsack_check_records(const struct pace_records *records,
                                        FILE *err);

#endif
