/*
 * You made both things equally dense, and then greedy takes the one that is
 * worth more: the small one has to be denser.
 */
#include "greedy_trap.h"

struct greedy_knapsack greedy_trap(int64_t times)
{
    int64_t heavy = 2 * times + 1;

    return (struct greedy_knapsack){
        .things = {{.weight = 1, .value = 1},
                   {.weight = heavy, .value = heavy}},
        .count = 2,
        .capacity = heavy,
    };
}
