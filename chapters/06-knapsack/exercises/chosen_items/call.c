#include "lib/exercise/call.h"

#include <inttypes.h>

#include "chosen_items.h"

#define FILLING 0xA5 /* of pace_room: neither false nor true */

static void give_weight(struct pace_call *call, const int32_t weights[],
                        const unsigned char flags[], size_t count,
                        size_t capacity)
{
    int64_t weight = 0;

    for (size_t i = 0; i < count; i++) {
        if (flags[i] == FILLING) {
            pace_give(call, ", taken[%zu] was not written", i);
        }
        weight += flags[i] == true ? weights[i] : 0;
    }
    if (weight > (int64_t)capacity) {
        pace_give(call, ", too heavy: %" PRId64, weight);
    }
}

static void give_refusal(struct pace_call *call, const unsigned char flags[],
                         size_t count)
{
    pace_give(call, "no memory");
    for (size_t i = 0; i < count; i++) {
        if (flags[i] != FILLING) {
            pace_give(call, ", taken[%zu] was written", i);
        }
    }
}

/* Flags are looked at as bytes, since nobody may have written them. */
void pace_exercise_call(struct pace_call *call)
{
    size_t count;
    const int32_t *weights = pace_take_int32s(call, &count);
    const int32_t *values = pace_take_int32s(call, &count);
    size_t capacity = (size_t)pace_take_count(call);
    bool *taken = pace_room(call, "taken", count * sizeof *taken);
    const unsigned char *flags = (const unsigned char *)taken;
    int64_t worth = 0;
    bool done;

    pace_enter(call);
    done = chosen_items(weights, values, count, capacity, taken);
    pace_leave(call);
    if (!done) {
        give_refusal(call, flags, count);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        worth += flags[i] == true ? values[i] : 0;
    }
    pace_give(call, "worth %" PRId64, worth);
    give_weight(call, weights, flags, count, capacity);
}
