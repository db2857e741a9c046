/*
 * You count the binary digits of count, which is one too few unless count is a
 * power of two: 5 items take the rooms 1, 2, 4 and 8.
 */
#include "count_reallocs.h"

uint64_t count_reallocs_by_half(uint64_t count)
{
    uint64_t times = 0;

    for (uint64_t room = 0; room < count; room += room / 2 + 1) {
        times++;
    }
    return times;
}

uint64_t count_reallocs_by_two(uint64_t count)
{
    uint64_t times = 0;

    for (uint64_t room = 1; room <= count; room *= 2) {
        times++;
    }
    return times;
}
