/*
 * You start with room for 1 and do not count the allocation that made it: an
 * array starts with no room at all.
 */
#include "count_reallocs.h"

uint64_t count_reallocs_by_half(uint64_t count)
{
    uint64_t times = 0;

    for (uint64_t room = 1; room < count; room += room / 2 + 1) {
        times++;
    }
    return times;
}

uint64_t count_reallocs_by_two(uint64_t count)
{
    uint64_t times = 0;

    for (uint64_t room = 1; room < count; room *= 2) {
        times++;
    }
    return times;
}
