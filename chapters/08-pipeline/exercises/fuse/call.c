#include "lib/exercise/call.h"

#include <stdlib.h>

#include "fuse.h"

/* No list can have this many. */
#define UNTOUCHED SIZE_MAX

void pace_exercise_call(struct pace_call *call)
{
    size_t count;
    const int64_t *numbers = pace_take_int64s(call, &count);
    int64_t limit = pace_take_integer(call);
    struct fuse_list list = {NULL, UNTOUCHED};
    bool fused;

    pace_enter(call);
    fused = fuse(numbers, count, limit, &list);
    pace_leave(call);
    if (fused && list.count <= count) {
        pace_give_int64s(call, list.values, list.count);
        free(list.values);
    } else if (fused) {
        pace_give(call, "a list without a count");
    } else if (list.values || list.count != UNTOUCHED) {
        pace_give(call, "refused, but the list was changed");
    } else {
        pace_give(call, "refused");
    }
}
