#include "lib/exercise/call.h"

#include <inttypes.h>
#include <string.h>

#include "count_reallocs.h"

void pace_exercise_call(struct pace_call *call)
{
    uint64_t count = pace_take_count(call);
    int by_half = strcmp(pace_take_word(call), "by_half") == 0;
    uint64_t times;

    pace_enter(call);
    times =
        by_half ? count_reallocs_by_half(count) : count_reallocs_by_two(count);
    pace_leave(call);
    pace_give(call, "%" PRIu64, times);
}
