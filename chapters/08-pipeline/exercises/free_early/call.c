#include "lib/exercise/call.h"

#include <stdlib.h>

#include "free_early.h"

/* No list can have this many. */
#define UNTOUCHED SIZE_MAX

void pace_exercise_call(struct pace_call *call)
{
    size_t n = (size_t)pace_take_count(call);
    struct free_early_list list = {NULL, UNTOUCHED};
    bool made;

    pace_enter(call);
    made = free_early(n, &list);
    pace_leave(call);
    if (made && list.count <= n) {
        pace_give_int64s(call, list.values, list.count);
        free(list.values);
    } else if (made) {
        pace_give(call, "a list without a count");
    } else if (list.values || list.count != UNTOUCHED) {
        pace_give(call, "refused, but the list was changed");
    } else {
        pace_give(call, "refused");
    }
}
