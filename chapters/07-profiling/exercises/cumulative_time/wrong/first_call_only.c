/*
 * You stop after the first outermost call: when it has returned, the function
 * may be called once more, and that adds up.
 */
#include "cumulative_time.h"

/*
 * Only the outermost call of the function matters, and it is over as soon as
 * no more calls are open than before it: who they belong to is of no interest.
 */
uint64_t cumulative_time(const struct cumulative_event trace[], size_t count,
                         uint32_t function)
{
    size_t depth = 0;
    size_t outermost = 0; /* the depth inside it; 0: the function is not open */
    uint64_t since_us = 0;

    for (size_t i = 0; i < count; i++) {
        if (trace[i].function != CUMULATIVE_RETURN) {
            depth++;
            if (outermost == 0 && trace[i].function == function) {
                outermost = depth;
                since_us = trace[i].at_us;
            }
            continue;
        }
        if (depth == outermost) {
            return trace[i].at_us - since_us;
        }
        depth--;
    }
    return 0;
}
