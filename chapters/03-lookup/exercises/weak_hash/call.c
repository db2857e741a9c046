#include "lib/exercise/call.h"

#include <stdbool.h>

#include "weak_hash.h"

/* The worst of a row of keys. */
struct crowd {
    size_t most;    /* keys in one place */
    size_t place;   /* which */
    uint32_t moved; /* a key that had two places */
    bool has_moved;
    size_t outside; /* a place that there is not */
    bool has_outside;
};

static void count_key(struct crowd *crowd, uint16_t in_place[], uint32_t key,
                      size_t places)
{
    size_t place = weak_hash(key, places);

    if (place >= places) {
        crowd->outside = place;
        crowd->has_outside = true;
        return;
    }
    if (weak_hash(key, places) != place) {
        crowd->moved = key;
        crowd->has_moved = true;
    }
    in_place[place]++;
    if (in_place[place] > crowd->most) {
        crowd->most = in_place[place];
        crowd->place = place;
    }
}

/*
 * "keys = 4096, first = 7, step = 1024, places = 4096, most = 16": hashes the
 * row of keys, and says whether any place has more of them than most.
 */
void pace_exercise_call(struct pace_call *call)
{
    size_t keys = pace_take_count(call);
    uint32_t first = (uint32_t)pace_take_count(call);
    uint32_t step = (uint32_t)pace_take_count(call);
    size_t places = pace_take_count(call);
    size_t most = pace_take_count(call);
    uint16_t *in_place = pace_room(call, "places", places * sizeof *in_place);
    struct crowd crowd = {0};

    for (size_t i = 0; i < places; i++) {
        in_place[i] = 0;
    }
    pace_enter(call);
    for (size_t i = 0; i < keys; i++) {
        count_key(&crowd, in_place, first + (uint32_t)i * step, places);
    }
    pace_leave(call);
    if (crowd.has_outside) {
        pace_give(call, "place %zu of %zu", crowd.outside, places);
    } else if (crowd.has_moved) {
        pace_give(call, "key %u in two places", (unsigned)crowd.moved);
    } else if (crowd.most > most) {
        pace_give(call, "%zu in place %zu", crowd.most, crowd.place);
    } else {
        pace_give(call, "at most %zu to a place", most);
    }
}
