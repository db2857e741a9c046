#include "quiet_median.h"

#include <stdlib.h>
#include <string.h>

/* A difference could be a fraction, which no int holds: so compare. */
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
    /* Of an odd number, both are the one in the middle. */
    *median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
    free(sorted);
    return true;
}
