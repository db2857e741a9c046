#include "lib/exercise/call.h"

#include <inttypes.h>

#include "grid_paths.h"

/* No number of paths in any test. */
#define UNTOUCHED UINT64_MAX

void pace_exercise_call(struct pace_call *call)
{
    size_t rows = (size_t)pace_take_count(call);
    size_t columns = (size_t)pace_take_count(call);
    uint64_t paths = UNTOUCHED;
    bool answered;

    pace_enter(call);
    answered = grid_paths(rows, columns, &paths);
    pace_leave(call);
    if (answered && paths == UNTOUCHED) {
        pace_give(call, "true, but paths is not written");
    } else if (answered) {
        pace_give(call, "%" PRIu64, paths);
    } else {
        pace_give(call, "refused%s",
                  paths == UNTOUCHED ? "" : ", but paths is changed");
    }
}
