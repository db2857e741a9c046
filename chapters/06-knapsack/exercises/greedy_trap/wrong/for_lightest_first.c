/*
 * You trap someone who takes the lightest thing first: this greedy goes by
 * value per weight, and so takes the right one.
 */
#include "greedy_trap.h"

struct greedy_knapsack greedy_trap(int64_t times)
{
    return (struct greedy_knapsack){
        .things = {{.weight = 1, .value = 1},
                   {.weight = 2, .value = 3 * times}},
        .count = 2,
        .capacity = 2,
    };
}
