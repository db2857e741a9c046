#include "lib/exercise/call.h"

#include <inttypes.h>

#include "n_sqrt_n.h"

/* A turn of either loop is a few blocks.  For small n a detour does no harm. */
#define WORK_PER_TURN 16
#define WORK_ASIDE    50000

static void count_one(void *counter)
{
    uint64_t *count = counter;

    ++*count;
}

void pace_exercise_call(struct pace_call *call)
{
    size_t n = pace_take_count(call);
    uint64_t steps = 0;
    uint64_t work;

    pace_enter(call);
    n_sqrt_n(n, count_one, &steps);
    pace_leave(call);
    work = pace_work_so_far(call);
    pace_give(call, "%" PRIu64 " steps", steps);
    if (work > WORK_ASIDE + WORK_PER_TURN * (n + steps)) {
        pace_give(call, ", and far more work besides");
    }
}
