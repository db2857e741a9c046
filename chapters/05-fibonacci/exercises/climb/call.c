#include "lib/exercise/call.h"

#include <inttypes.h>

#include "climb.h"

void pace_exercise_call(struct pace_call *call)
{
    unsigned n = (unsigned)pace_take_count(call);
    uint64_t ways;

    pace_enter(call);
    ways = climb(n);
    pace_leave(call);
    pace_give(call, "%" PRIu64, ways);
}
