#include "cumulative_time.h"

uint64_t cumulative_time(const struct cumulative_event trace[], size_t count,
                         uint32_t function)
{
    (void)trace;
    (void)count;
    (void)function;
    return 0; /* Your turn. */
}
