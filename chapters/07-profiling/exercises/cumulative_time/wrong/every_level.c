/*
 * You add up every call of a recursion: the inner ones lie within the outer
 * one, whose time already holds theirs.
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

uint64_t cumulative_time(const struct cumulative_event trace[], size_t count,
                         uint32_t function)
{
    uint64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        if (trace[i].function == function) {
            sum += trace[return_of(trace, i)].at_us - trace[i].at_us;
        }
    }
    return sum;
}
