#include <stdlib.h>

#include "demos/knapsack/core.h"

enum {
    NEAREST = 256 /* so many items of either side are tried */
};

static int lighter(const void *a, const void *b)
{
    int32_t x = ((const struct core_item *)a)->weight;
    int32_t y = ((const struct core_item *)b)->weight;

    return (x > y) - (x < y);
}

static int heavier(const void *a, const void *b)
{
    return lighter(b, a);
}

/* After this, ladder[k] is the most valuable of the k + 1 lightest. */
static void climb(struct core_item ladder[], size_t count)
{
    qsort(ladder, count, sizeof ladder[0], lighter);
    for (size_t k = 1; k < count; k++) {
        if (ladder[k].value < ladder[k - 1].value) {
            ladder[k].value = ladder[k - 1].value;
            ladder[k].place = ladder[k - 1].place;
        }
    }
}

/* After this, ladder[k] is the least valuable of the k + 1 heaviest. */
static void descend(struct core_item ladder[], size_t count)
{
    qsort(ladder, count, sizeof ladder[0], heavier);
    for (size_t k = 1; k < count; k++) {
        if (ladder[k].value > ladder[k - 1].value) {
            ladder[k].value = ladder[k - 1].value;
            ladder[k].place = ladder[k - 1].place;
        }
    }
}

/* The best state with one more item. */
struct filled {
    int64_t value;
    uint32_t path; /* of the state */
    uint32_t place;
    bool found;
};

static void note(struct filled *filled, const struct core_state *state,
                 int64_t value, uint32_t place)
{
    if (value > filled->value) {
        *filled = (struct filled){value, state->path, place, true};
    }
}

/* The heavier the state, the fewer items fit, or make room enough: one way
 * through the states is one way down each ladder. */
static void go_through(const struct core_states *states, int64_t room,
                       struct core_ladder *adds, struct core_ladder *drops,
                       struct filled *filled)
{
    for (size_t i = 0; i < states->count; i++) {
        const struct core_state *state = &states->states[i];
        int64_t left = room - state->weight;
        struct core_ladder *ladder = left >= 0 ? adds : drops;

        while (ladder->count > 0 &&
               (left >= 0 ? ladder->items[ladder->count - 1].weight > left
                          : ladder->items[ladder->count - 1].weight < -left)) {
            ladder->count--;
        }
        if (ladder->count > 0) {
            const struct core_item *item = &ladder->items[ladder->count - 1];

            note(filled, state,
                 left >= 0 ? state->value + item->value
                           : state->value - item->value,
                 item->place);
        }
    }
}

enum pace_status knapsack_core_fill(struct core_states *states,
                                    const struct core_ladder *adds,
                                    const struct core_ladder *drops,
                                    struct core_hope *hope)
{
    struct core_item lightest[NEAREST];
    struct core_item heaviest[NEAREST];
    struct core_ladder up = {lightest, 0};
    struct core_ladder down = {heaviest, 0};
    struct filled filled = {.value = hope->best};
    enum pace_status status = PACE_OK;

    for (; up.count < NEAREST && up.count < adds->count; up.count++) {
        lightest[up.count] = adds->items[up.count];
    }
    for (; down.count < NEAREST && down.count < drops->count; down.count++) {
        heaviest[down.count] = drops->items[drops->count - 1 - down.count];
    }
    climb(lightest, up.count);
    descend(heaviest, down.count);
    go_through(states, hope->room, &up, &down, &filled);
    if (filled.found) {
        status = knapsack_core_states_step(states, filled.path, filled.place,
                                           &hope->best_path);
        hope->best = status ? hope->best : filled.value;
    }
    return status;
}
