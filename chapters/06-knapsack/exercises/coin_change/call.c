#include "lib/exercise/call.h"

#include <inttypes.h>

#include "coin_change.h"

/* Coins stand in a case as numbers that fit into 31 bits. */
void pace_exercise_call(struct pace_call *call)
{
    size_t kinds;
    const int32_t *coins = pace_take_int32s(call, &kinds);
    size_t amount = (size_t)pace_take_count(call);
    uint32_t *room = pace_room(call, "room", (amount + 1) * sizeof *room);
    uint32_t fewest;

    pace_enter(call);
    fewest = coin_change((const uint32_t *)coins, kinds, amount, room);
    pace_leave(call);
    if (fewest == COIN_CHANGE_NONE) {
        pace_give(call, "none");
    } else {
        pace_give(call, "%" PRIu32, fewest);
    }
}
