#include "quiet_median.h"

bool quiet_median(const double values[], size_t count, double *median)
{
    (void)values;
    (void)count;
    (void)median;
    return false; /* Your turn. */
}
