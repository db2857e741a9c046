/*
 * You return the mean: one slow run among a thousand moves it, and does not
 * move the median.
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
    double *sorted = count > 0 ? malloc(count * sizeof *sorted) : NULL;

    if (!sorted) {
        return false;
    }
    memcpy(sorted, values, count * sizeof *sorted);
    qsort(sorted, count, sizeof *sorted, ascending);
    *median = 0;
    for (size_t i = 0; i < count; i++) {
        *median += sorted[i];
    }
    *median /= (double)count;
    free(sorted);
    return true;
}
