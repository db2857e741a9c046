#ifndef KNAPSACK_EXHIBIT_H
#define KNAPSACK_EXHIBIT_H

#include "lib/demo/demo.h"

/*
 * What greedy misses: in the chapter's example, on two items made to fool it
 * and on 1,000 seeded problems (knapsack_gap.gap.csv); or, given the reader's
 * own items, which of them are worth most (knapsack.chosen.csv).
 */
enum pace_status knapsack_exhibit(const struct pace_exhibit *exhibit);

/* The second of these, in chosen.c. */
enum pace_status knapsack_exhibit_chosen(const struct pace_exhibit *exhibit);

#endif
