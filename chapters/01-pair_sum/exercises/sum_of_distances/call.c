#include "lib/exercise/call.h"

#include <inttypes.h>

#include "sum_of_distances.h"

void pace_exercise_call(struct pace_call *call)
{
    const uint64_t before = 1234567891011;
    uint64_t sum = before;
    size_t count;
    const int32_t *values = pace_take_int32s(call, &count);
    bool found;

    pace_enter(call);
    found = sum_of_distances(values, count, &sum);
    pace_leave(call);
    if (found) {
        pace_give(call, "%" PRIu64, sum);
    } else {
        pace_give(call, sum == before ? "false" : "false, but *sum is changed");
    }
}
