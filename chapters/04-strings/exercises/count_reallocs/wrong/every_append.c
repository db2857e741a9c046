/*
 * You append every item to count: right, but twice the items take twice the
 * work. Only the rooms matter, go from one to the next.
 */
#include "count_reallocs.h"

uint64_t count_reallocs_by_half(uint64_t count)
{
    uint64_t times = 0;
    uint64_t room = 0;

    for (uint64_t items = 0; items < count; items++) {
        if (items == room) {
            room += room / 2 + 1;
            times++;
        }
    }
    return times;
}

uint64_t count_reallocs_by_two(uint64_t count)
{
    uint64_t times = 0;
    uint64_t room = 0;

    for (uint64_t items = 0; items < count; items++) {
        if (items == room) {
            room = room ? 2 * room : 1;
            times++;
        }
    }
    return times;
}
