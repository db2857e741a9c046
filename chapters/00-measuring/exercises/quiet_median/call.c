#include "lib/exercise/call.h"

#include "quiet_median.h"

void pace_exercise_call(struct pace_call *call)
{
    const double before = -123456.75;
    double median = before;
    size_t count;
    const double *values = pace_take_reals(call, &count);
    bool found;

    pace_enter(call);
    found = quiet_median(values, count, &median);
    pace_leave(call);
    if (found) {
        pace_give(call, "%.15g", median);
    } else if (median > before || median < before) {
        pace_give(call, "false, but *median is changed");
    } else {
        pace_give(call, "false");
    }
}
