#include "lib/exercise/call.h"

#include <inttypes.h>

#include "repetitions_needed.h"

void pace_exercise_call(struct pace_call *call)
{
    uint64_t tick_ns = pace_take_count(call);
    uint64_t job_ns = pace_take_count(call);
    uint64_t percent = pace_take_count(call);
    uint64_t repetitions;

    pace_enter(call);
    repetitions = repetitions_needed(tick_ns, job_ns, percent);
    pace_leave(call);
    pace_give(call, "%" PRIu64, repetitions);
}
