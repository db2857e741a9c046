/*
 * You take the next return for the end of the call: it belongs to the call that
 * was made last, perhaps within this one.
 */
#include "cumulative_time.h"

uint64_t cumulative_time(const struct cumulative_event trace[], size_t count,
                         uint32_t function)
{
    uint64_t sum = 0;
    uint64_t since_us = 0;
    size_t open = 0;

    for (size_t i = 0; i < count; i++) {
        if (trace[i].function == function && open == 0) {
            open = 1;
            since_us = trace[i].at_us;
        } else if (trace[i].function == CUMULATIVE_RETURN && open > 0) {
            open = 0;
            sum += trace[i].at_us - since_us;
        }
    }
    return sum;
}
