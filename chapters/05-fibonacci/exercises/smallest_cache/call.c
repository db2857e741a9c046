#include "lib/exercise/call.h"

#include "smallest_cache.h"

void pace_exercise_call(struct pace_call *call)
{
    size_t n = (size_t)pace_take_count(call);
    size_t lag = (size_t)pace_take_count(call);
    size_t capacity;

    pace_enter(call);
    capacity = smallest_cache(n, lag);
    pace_leave(call);
    pace_give(call, "%zu", capacity);
}
