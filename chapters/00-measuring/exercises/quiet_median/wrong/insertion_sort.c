/*
 * You move each number past those before it: right, but that is n^2 moves. The
 * C library's qsort is enough.
 */
#include <stdlib.h>

#include "quiet_median.h"

bool quiet_median(const double values[], size_t count, double *median)
{
    double *sorted = count > 0 ? malloc(count * sizeof *sorted) : NULL;

    if (!sorted) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        size_t to = i;

        while (to > 0 && sorted[to - 1] > values[i]) {
            sorted[to] = sorted[to - 1];
            to--;
        }
        sorted[to] = values[i];
    }
    *median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
    free(sorted);
    return true;
}
