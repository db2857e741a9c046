/*
 * You take what stands in the middle, in whatever order the numbers came: the
 * median is in the middle of the ascending ones.
 */
#include "quiet_median.h"

bool quiet_median(const double values[], size_t count, double *median)
{
    if (count == 0) {
        return false;
    }
    *median = (values[(count - 1) / 2] + values[count / 2]) / 2;
    return true;
}
