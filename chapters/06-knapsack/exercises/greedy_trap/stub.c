#include "greedy_trap.h"

struct greedy_knapsack greedy_trap(int64_t times)
{
    (void)times;
    return (struct greedy_knapsack){.count = 0}; /* Your turn. */
}
