#ifndef GREEDY_TRAP_H
#define GREEDY_TRAP_H

#include <stddef.h>
#include <stdint.h>

/*
 * A knapsack in which greedy is as bad as you like.
 *
 * Greedy takes the thing with the most value for its weight first, then the
 * next that still fits, and so on; of equally dense things the one that is
 * worth more comes first.  Make a knapsack whose best choice is worth more than
 * `times` times what greedy takes: with times = 100, greedy gets under 1 %.
 *
 * times   1 to 1,000,000
 * result  1 to 4 things, with weights and values from 1 to 1,000,000,000 and
 *         a capacity up to 1,000,000,000; any such knapsack will do
 */
#define GREEDY_TRAP_ROOM 4

struct greedy_thing {
    int64_t weight;
    int64_t value;
};

struct greedy_knapsack {
    struct greedy_thing things[GREEDY_TRAP_ROOM];
    size_t count;
    int64_t capacity;
};

struct greedy_knapsack greedy_trap(int64_t times);

#endif
