/*
 * You count own time, while the function itself is running: cumulative time
 * goes on in what it calls.
 */
#include "cumulative_time.h"

/* The function that runs after the first events; 0 if none does. */
static uint32_t running(const struct cumulative_event trace[], size_t events)
{
    size_t returned = 0;

    while (events-- > 0) {
        if (trace[events].function == CUMULATIVE_RETURN) {
            returned++;
        } else if (returned > 0) {
            returned--;
        } else {
            return trace[events].function;
        }
    }
    return 0;
}

uint64_t cumulative_time(const struct cumulative_event trace[], size_t count,
                         uint32_t function)
{
    uint64_t sum = 0;

    for (size_t i = 1; i < count; i++) {
        if (running(trace, i) == function) {
            sum += trace[i].at_us - trace[i - 1].at_us;
        }
    }
    return sum;
}
