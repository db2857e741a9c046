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

/*
 * Refuses totals that overflow, and a table for up to table_count of the items
 * that needs more than max_memory_bytes; the sentence goes to err.
 * errors  PACE_BAD_INPUT, PACE_OVER_BUDGET, PACE_NO_MEMORY
 */
enum pace_status knapsack_check_records(const struct pace_records *records,
                                        size_t table_count,
                                        uint64_t max_memory_bytes, FILE *err);

#endif
