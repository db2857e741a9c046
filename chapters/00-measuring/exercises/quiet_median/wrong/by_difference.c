/*
 * You return a difference as an int from the comparison: 0.5 becomes 0, and the
 * two numbers count as equal. Compare, and return -1, 0 or 1.
 */
#include <stdlib.h>
#include <string.h>

#include "quiet_median.h"

static int ascending(const void *left, const void *right)
{
    return (int)(*(const double *)left - *(const double *)right);
}

bool quiet_median(const double values[], size_t count, double *median)
{
    double *sorted = count > 0 ? malloc(count * sizeof *sorted) : NULL;

    if (!sorted) {
        return false;
    }
    memcpy(sorted, values, count * sizeof *sorted);
    qsort(sorted, count, sizeof *sorted, ascending);
    *median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
    free(sorted);
    return true;
}
