#include "lib/exercise/call.h"

#include <math.h>

#include "ttl_for_stale.h"

void pace_exercise_call(struct pace_call *call)
{
    double changes_per_s = pace_take_real(call);
    double share = pace_take_real(call);
    double ttl_s;

    pace_enter(call);
    ttl_s = ttl_for_stale(changes_per_s, share);
    pace_leave(call);
    if (isnan(ttl_s)) {
        pace_give(call, "not a number");
    } else {
        pace_give(call, "%.6g s", ttl_s + 0.0); /* -0 is 0, too */
    }
}
