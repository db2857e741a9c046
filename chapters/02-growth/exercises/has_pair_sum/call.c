#include "lib/exercise/call.h"

#include "has_pair_sum.h"

void pace_exercise_call(struct pace_call *call)
{
    size_t count;
    const int32_t *taken = pace_take_int32s(call, &count);
    int64_t wanted = pace_take_integer(call);
    int32_t *values = pace_writable(call, taken);
    bool found;

    pace_enter(call);
    found = has_pair_sum(values, count, wanted);
    pace_leave(call);
    pace_give(call, found ? "yes" : "no");
}
