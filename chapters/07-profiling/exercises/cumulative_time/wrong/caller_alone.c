/*
 * You ask only whether the caller is the same function: it may be further out,
 * with others in between.
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

/* The function that made the call at i; 0 if none did. */
static uint32_t caller_of(const struct cumulative_event trace[], size_t i)
{
    size_t returned = 0;

    while (i-- > 0) {
        if (trace[i].function == CUMULATIVE_RETURN) {
            returned++;
        } else if (returned > 0) {
            returned--;
        } else {
            return trace[i].function;
        }
    }
    return 0;
}

uint64_t cumulative_time(const struct cumulative_event trace[], size_t count,
                         uint32_t function)
{
    uint64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        if (trace[i].function == function && caller_of(trace, i) != function) {
            sum += trace[return_of(trace, i)].at_us - trace[i].at_us;
        }
    }
    return sum;
}
