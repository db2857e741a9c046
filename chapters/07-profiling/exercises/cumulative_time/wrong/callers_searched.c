/*
 * You look for the callers at every call: right, but the way back grows with
 * the trace, and so the work grows as n^2. Remember the depth of the outermost
 * call.
 */
#include "cumulative_time.h"

/* The event at which the call at i returns. */
static size_t return_of(const struct cumulative_event trace[], size_t i)
{
    size_t depth = 0;

    for (;; i++) {
        depth += trace[i].function != CUMULATIVE_RETURN;
        depth -= trace[i].function == CUMULATIVE_RETURN;
        if (depth == 0) {
            return i;
        }
    }
}

static int is_open(const struct cumulative_event trace[], size_t i,
                   uint32_t function)
{
    size_t returned = 0;

    while (i-- > 0) {
        if (trace[i].function == CUMULATIVE_RETURN) {
            returned++;
        } else if (returned > 0) {
            returned--;
        } else if (trace[i].function == function) {
            return 1;
        }
    }
    return 0;
}

uint64_t cumulative_time(const struct cumulative_event trace[], size_t count,
                         uint32_t function)
{
    uint64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        if (trace[i].function == function && !is_open(trace, i, function)) {
            sum += trace[return_of(trace, i)].at_us - trace[i].at_us;
        }
    }
    return sum;
}
