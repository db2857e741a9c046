#ifndef ONE_ROW_H
#define ONE_ROW_H

#include <stddef.h>
#include <stdint.h>

/*
 * The best value of a knapsack, from one row of numbers.
 *
 * Each thing is left, or taken once and whole.  With capacity 20, the weights
 * 2 3 4 5 9 and the values 3 4 5 8 10 the best is 26: all but the second.
 *
 * weights   count of them, 0 to 1,000,000; a thing may be too heavy
 * values    count of them, 0 to 1,000,000,000
 * count     0 to 10,000
 * capacity  0 to 100,000
 * row       capacity + 1 numbers, of any content; yours to change
 * result    exact
 * cost      work that grows as count and as capacity, no heap
 */
int64_t one_row(const int32_t weights[], const int32_t values[], size_t count,
                size_t capacity, int64_t row[]);

#endif
