#ifndef COUNT_REALLOCS_H
#define COUNT_REALLOCS_H

#include <stdint.h>

/*
 * How often a growing array is reallocated.
 *
 * An array starts with no room at all.  count items are appended, one after the
 * other; whenever the next one does not fit, the array is reallocated, with
 * room
 *
 * by half  for as many items as before, half of that (rounded down), and 1
 * by two   for twice as many items as before; for 1 if there was none
 *
 * Nothing is to be appended or allocated here: the number is to be predicted,
 * the first allocation included.  For 3 items it is 3 by half (room for 1, 2,
 * 4) and 3 by two (room for 1, 2, 4).
 *
 * count   0 to 10^18
 * cost    work that grows as log n or less, no heap
 */
uint64_t count_reallocs_by_half(uint64_t count);
uint64_t count_reallocs_by_two(uint64_t count);

#endif
