/*
 * You sort numbers that are only lent to you, and cast the const away that told
 * you so: sort a copy.
 */
#include <stdlib.h>

#include "sum_of_distances.h"

static int ascending(const void *left, const void *right)
{
    int32_t a = *(const int32_t *)left;
    int32_t b = *(const int32_t *)right;

    return (a > b) - (a < b);
}

bool sum_of_distances(const int32_t values[], size_t count, uint64_t *sum)
{
    uint64_t total = 0;

    qsort((int32_t *)values, count, sizeof values[0], ascending);
    for (size_t i = 1; i < count; i++) {
        uint64_t gap = (uint64_t)((int64_t)values[i] - values[i - 1]);

        total += gap * i * (count - i);
    }
    *sum = total;
    return true;
}
