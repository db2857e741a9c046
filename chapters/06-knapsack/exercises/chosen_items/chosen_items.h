#ifndef CHOSEN_ITEMS_H
#define CHOSEN_ITEMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The items of the best knapsack, read out of the table.
 *
 * Each item is left, or taken once and whole; what is taken must not weigh more
 * than capacity, and be worth as much as possible.  Where several choices are
 * the best, any of them will do.
 *
 * weights   count of them, 0 to 1,000,000
 * values    count of them, 0 to 1,000,000,000
 * count     0 to 1,000
 * capacity  0 to 10,000
 * taken     count flags of any content: receives whether each item is taken
 * result    false if memory is refused; taken is then untouched
 * cost      work that grows as count and as capacity; of heap at most 8 bytes
 *           for each of (count + 1) * (capacity + 1) cells, none of it kept
 */
bool chosen_items(const int32_t weights[], const int32_t values[], size_t count,
                  size_t capacity, bool taken[]);

#endif
