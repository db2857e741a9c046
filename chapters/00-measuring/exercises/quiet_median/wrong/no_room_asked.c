/*
 * You use the copy's room without asking whether you got it: malloc may return
 * NULL.
 */
#include <stdlib.h>
#include <string.h>

#include "quiet_median.h"

static int ascending(const void *left, const void *right)
{
    double a = *(const double *)left;
    double b = *(const double *)right;

    return (a > b) - (a < b);
}

bool quiet_median(const double values[], size_t count, double *median)
{
    double *sorted;

    if (count == 0) {
        return false;
    }
    sorted = malloc(count * sizeof *sorted);
    memcpy(sorted, values, count * sizeof *sorted);
    qsort(sorted, count, sizeof *sorted, ascending);
    *median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
    free(sorted);
    return true;
}
