#include "lib/exercise/call.h"

#include "common_elements.h"

void pace_exercise_call(struct pace_call *call)
{
    size_t first_count;
    const int32_t *first = pace_take_int32s(call, &first_count);
    size_t second_count;
    const int32_t *second = pace_take_int32s(call, &second_count);
    int32_t *common = pace_room(call, "common", first_count * sizeof *common);
    size_t count;

    pace_enter(call);
    count = common_elements(first, first_count, second, second_count, common);
    pace_leave(call);
    if (count == COMMON_NO_MEMORY) {
        pace_give(call, "no memory");
    } else if (count > first_count) {
        pace_give(call, "%zu, more than first has", count);
    } else {
        pace_give_int32s(call, common, count);
    }
}
