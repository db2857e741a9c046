/*
 * You sort numbers that are only lent to you, and cast the const away that told
 * you so: sort a copy.
 */
#include <stdlib.h>

#include "quiet_median.h"

static int ascending(const void *left, const void *right)
{
    double a = *(const double *)left;
    double b = *(const double *)right;

    return (a > b) - (a < b);
}

bool quiet_median(const double values[], size_t count, double *median)
{
    if (count == 0) {
        return false;
    }
    qsort((double *)values, count, sizeof values[0], ascending);
    *median = (values[(count - 1) / 2] + values[count / 2]) / 2;
    return true;
}
