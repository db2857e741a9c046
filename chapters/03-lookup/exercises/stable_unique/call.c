#include "lib/exercise/call.h"

#include "stable_unique.h"

void pace_exercise_call(struct pace_call *call)
{
    size_t count;
    const int32_t *taken = pace_take_int32s(call, &count);
    int32_t *values = pace_writable(call, taken);
    size_t kept;

    pace_enter(call);
    kept = stable_unique(values, count);
    pace_leave(call);
    if (kept == UNIQUE_NO_MEMORY) {
        pace_give(call, "no memory: ");
        kept = count;
    }
    if (kept > count) {
        pace_give(call, "%zu, more than there were", kept);
    } else {
        pace_give_int32s(call, values, kept);
    }
}
