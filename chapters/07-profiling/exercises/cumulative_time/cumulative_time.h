#ifndef CUMULATIVE_TIME_H
#define CUMULATIVE_TIME_H

#include <stddef.h>
#include <stdint.h>

/*
 * A function's cumulative time; a recursion counts once.
 *
 * That is the time during which the function was running, or had called what
 * was running.  However often it stands among the callers at one moment, that
 * moment counts once: so no function has more than the time of the program.
 *
 * trace     count events, in the order in which they happened: a function is
 *           called, or the one that was called last returns.  All return
 * function  never CUMULATIVE_RETURN
 * result    in microseconds
 * cost      work that grows as count, no heap
 */
#define CUMULATIVE_RETURN 0

struct cumulative_event {
    uint64_t at_us;    /* never goes back */
    uint32_t function; /* that is called, or CUMULATIVE_RETURN */
};

uint64_t cumulative_time(const struct cumulative_event trace[], size_t count,
                         uint32_t function);

#endif
