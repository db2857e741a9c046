#include "lib/exercise/call.h"

#include <inttypes.h>

#include "cumulative_time.h"

void pace_exercise_call(struct pace_call *call)
{
    size_t count;
    const uint64_t *at_us = pace_take_counts(call, &count);
    const uint64_t *calls = pace_take_counts(call, &count);
    uint32_t function = (uint32_t)pace_take_count(call);
    struct cumulative_event *trace =
        pace_room(call, "trace", count * sizeof *trace);
    uint64_t us;

    for (size_t i = 0; i < count; i++) {
        trace[i] = (struct cumulative_event){at_us[i], (uint32_t)calls[i]};
    }
    pace_enter(call);
    us = cumulative_time(trace, count, function);
    pace_leave(call);
    pace_give(call, "%" PRIu64, us);
}
