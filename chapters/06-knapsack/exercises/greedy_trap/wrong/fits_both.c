/*
 * You left room for both things: greedy takes one after the other and misses
 * nothing. The small one has to be in the way.
 */
#include "greedy_trap.h"

struct greedy_knapsack greedy_trap(int64_t times)
{
    int64_t heavy = 2 * times + 1;

    return (struct greedy_knapsack){
        .things = {{.weight = 1, .value = 2},
                   {.weight = heavy, .value = heavy}},
        .count = 2,
        .capacity = heavy + 1,
    };
}
