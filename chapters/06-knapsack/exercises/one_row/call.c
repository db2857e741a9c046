#include "lib/exercise/call.h"

#include <inttypes.h>

#include "one_row.h"

void pace_exercise_call(struct pace_call *call)
{
    size_t count;
    const int32_t *weights = pace_take_int32s(call, &count);
    const int32_t *values = pace_take_int32s(call, &count);
    size_t capacity = (size_t)pace_take_count(call);
    int64_t *row = pace_room(call, "row", (capacity + 1) * sizeof *row);
    int64_t best;

    pace_enter(call);
    best = one_row(weights, values, count, capacity, row);
    pace_leave(call);
    pace_give(call, "%" PRId64, best);
}
