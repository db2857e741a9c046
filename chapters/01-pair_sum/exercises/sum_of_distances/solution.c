#include "sum_of_distances.h"

#include <stdlib.h>
#include <string.h>

static int ascending(const void *left, const void *right)
{
    int32_t a = *(const int32_t *)left;
    int32_t b = *(const int32_t *)right;

    return (a > b) - (a < b);
}

/*
 * In ascending order each pair is as far apart as the gaps between neighbours
 * from the one to the other add up to.  The gap before place i lies between the
 * i numbers on its left and the count - i on its right: in so many pairs it is.
 * Nothing is negative, and nothing exceeds the result.
 */
static uint64_t add_gaps(const int32_t sorted[], size_t count)
{
    uint64_t sum = 0;

    for (size_t i = 1; i < count; i++) {
        uint64_t gap = (uint64_t)((int64_t)sorted[i] - sorted[i - 1]);

        sum += gap * i * (count - i);
    }
    return sum;
}

bool sum_of_distances(const int32_t values[], size_t count, uint64_t *sum)
{
    int32_t *sorted = NULL;

    if (count < 2) {
        *sum = 0;
        return true;
    }
    sorted = malloc(count * sizeof *sorted);
    if (!sorted) {
        return false;
    }
    memcpy(sorted, values, count * sizeof *sorted);
    qsort(sorted, count, sizeof *sorted, ascending);
    *sum = add_gaps(sorted, count);
    free(sorted);
    return true;
}
