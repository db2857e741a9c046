#include "lib/exercise/call.h"

#include <inttypes.h>

#include "min_of_k.h"

void pace_exercise_call(struct pace_call *call)
{
    const struct fastest before = {.min_ns = 123456789, .reached = 987654321};
    struct fastest fastest = before;
    size_t count;
    const uint64_t *times_ns = pace_take_counts(call, &count);
    size_t k = (size_t)pace_take_count(call);
    bool found;

    pace_enter(call);
    found = min_of_k(times_ns, count, k, &fastest);
    pace_leave(call);
    if (found) {
        pace_give(call, "min_ns = %" PRIu64 ", reached = %zu", fastest.min_ns,
                  fastest.reached);
    } else if (fastest.min_ns == before.min_ns &&
               fastest.reached == before.reached) {
        pace_give(call, "false");
    } else {
        pace_give(call, "false, but *fastest is changed");
    }
}
