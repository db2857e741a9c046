/*
 * You grow as soon as the array is full; it grows only when one more item
 * comes.
 */
#include "count_reallocs.h"

uint64_t count_reallocs_by_half(uint64_t count)
{
    uint64_t times = 0;

    for (uint64_t room = 0; room <= count; room += room / 2 + 1) {
        times++;
    }
    return times;
}

uint64_t count_reallocs_by_two(uint64_t count)
{
    uint64_t times = 0;

    for (uint64_t room = 0; room <= count; room = room ? 2 * room : 1) {
        times++;
    }
    return times;
}
