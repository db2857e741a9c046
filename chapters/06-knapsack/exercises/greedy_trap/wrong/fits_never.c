/*
 * You made a thing that does not fit even alone: then the best choice has to do
 * without it, too.
 */
#include "greedy_trap.h"

struct greedy_knapsack greedy_trap(int64_t times)
{
    int64_t heavy = 2 * times + 1;

    return (struct greedy_knapsack){
        .things = {{.weight = 1, .value = 2},
                   {.weight = heavy, .value = heavy}},
        .count = 2,
        .capacity = heavy - 1,
    };
}
