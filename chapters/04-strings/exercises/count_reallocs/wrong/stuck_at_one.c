/*
 * You grow room for 1 by half of 1, which is nothing, and never come to an end:
 * by half means half, rounded down, and 1 more.
 */
#include "count_reallocs.h"

uint64_t count_reallocs_by_half(uint64_t count)
{
    uint64_t times = count > 0 ? 1 : 0;

    for (uint64_t room = 1; room < count; room += room / 2) {
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
