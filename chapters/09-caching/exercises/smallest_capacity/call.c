#include "lib/exercise/call.h"

#include "smallest_capacity.h"

/* No capacity that is asked for. */
#define UNTOUCHED SIZE_MAX

void pace_exercise_call(struct pace_call *call)
{
    size_t count;
    const int32_t *keys = pace_take_int32s(call, &count);
    unsigned percent = (unsigned)pace_take_count(call);
    size_t capacity = UNTOUCHED;
    bool found;

    pace_enter(call);
    found = smallest_capacity(keys, count, percent, &capacity);
    pace_leave(call);
    if (found) {
        pace_give(call, "%zu", capacity);
    } else if (capacity != UNTOUCHED) {
        pace_give(call, "refused, but *capacity was changed");
    } else {
        pace_give(call, "refused");
    }
}
