/*
 * You keep a stack of all open calls: right, but no heap is asked for, and how
 * many calls are open is all that has to be known.
 */
#include "cumulative_time.h"

#include <stdlib.h>

uint64_t cumulative_time(const struct cumulative_event trace[], size_t count,
                         uint32_t function)
{
    uint32_t *stack = malloc((count + 1) * sizeof *stack);
    size_t depth = 0;
    size_t open = 0; /* calls of the function */
    uint64_t since_us = 0;
    uint64_t sum = 0;

    if (!stack) {
        return 0;
    }
    for (size_t i = 0; i < count; i++) {
        if (trace[i].function != CUMULATIVE_RETURN) {
            stack[depth++] = trace[i].function;
            if (trace[i].function == function && open++ == 0) {
                since_us = trace[i].at_us;
            }
        } else if (stack[--depth] == function && --open == 0) {
            sum += trace[i].at_us - since_us;
        }
    }
    free(stack);
    return sum;
}
