#include "greedy_trap.h"

/*
 * The light thing is twice as dense, and in the way of the heavy one, which
 * fills the knapsack to the brim.
 */
struct greedy_knapsack greedy_trap(int64_t times)
{
    int64_t heavy = 2 * times + 1;

    return (struct greedy_knapsack){
        .things = {{.weight = 1, .value = 2},
                   {.weight = heavy, .value = heavy}},
        .count = 2,
        .capacity = heavy,
    };
}
