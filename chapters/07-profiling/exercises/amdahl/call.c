#include "lib/exercise/call.h"

#include <math.h>
#include <string.h>

#include "amdahl.h"

/* "of = whole, phases_ms = [60 40], k = 0, times = 3", or "of = phase" with
 * wanted for times. */
void pace_exercise_call(struct pace_call *call)
{
    const char *of = pace_take_word(call);
    size_t count;
    const double *phases_ms = pace_take_reals(call, &count);
    size_t k = (size_t)pace_take_count(call);
    double factor = pace_take_real(call);
    double result;

    pace_enter(call);
    if (strcmp(of, "whole") == 0) {
        result = amdahl_whole(phases_ms, count, k, factor);
    } else {
        result = amdahl_phase(phases_ms, count, k, factor);
    }
    pace_leave(call);
    if (isnan(result)) {
        pace_give(call, "not a number");
    } else {
        pace_give(call, "%.9g", result + 0.0); /* -0 is 0, too */
    }
}
