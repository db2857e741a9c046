/*
 * You made one knapsack for all: greedy misses 500 times there, but the next
 * one asks for more. Let the capacity grow with times.
 */
#include "greedy_trap.h"

struct greedy_knapsack greedy_trap(int64_t times)
{
    (void)times;
    return (struct greedy_knapsack){
        .things = {{.weight = 1, .value = 2}, {.weight = 1000, .value = 1000}},
        .count = 2,
        .capacity = 1000,
    };
}
