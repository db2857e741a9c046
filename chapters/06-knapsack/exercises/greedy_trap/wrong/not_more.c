/*
 * You reach times exactly: the best choice has to be worth more than that, so
 * make the capacity one larger.
 */
#include "greedy_trap.h"

struct greedy_knapsack greedy_trap(int64_t times)
{
    int64_t heavy = 2 * times;

    return (struct greedy_knapsack){
        .things = {{.weight = 1, .value = 2},
                   {.weight = heavy, .value = heavy}},
        .count = 2,
        .capacity = heavy,
    };
}
