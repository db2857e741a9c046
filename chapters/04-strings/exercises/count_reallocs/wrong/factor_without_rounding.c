/*
 * You take by half for the factor 1.5: the room is a whole number, and the 1
 * that is added makes small arrays grow faster. Follow the rule step by step.
 */
#include "count_reallocs.h"

uint64_t count_reallocs_by_half(uint64_t count)
{
    uint64_t times = count > 0 ? 1 : 0;

    for (double room = 1; room < (double)count; room *= 1.5) {
        times++;
    }
    return times;
}

uint64_t count_reallocs_by_two(uint64_t count)
{
    uint64_t times = 0;

    for (uint64_t room = 0; room < count; room = room ? 2 * room : 1) {
        times++;
    }
    return times;
}
