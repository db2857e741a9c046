#ifndef KNAPSACK_EXHIBIT_H
#define KNAPSACK_EXHIBIT_H

#include "lib/demo/demo.h"

/*
 * What greedy misses: in the chapter's example, on two items made to fool it
 * and on 1,000 seeded problems of each family (knapsack_gap.gap.csv), whose
 * best values the core finds (knapsack.families.csv); or, given the reader's
 * own items, which of them are worth most (knapsack.chosen.csv).
 */
enum pace_status knapsack_exhibit(const struct pace_exhibit *exhibit);

/* The second of these, in chosen.c. */
enum pace_status knapsack_exhibit_chosen(const struct pace_exhibit *exhibit);

#endif
