#include <stdlib.h>

#include "demos/knapsack/core.h"
#include "lib/measure/tally.h"

#define MAX_STEPS    ((size_t)1 << 26)
#define FIRST_ROOM   ((size_t)256)
#define FAR_TO_CARRY (INT64_MAX / 4) /* more than any state weighs */

enum pace_status knapsack_core_states_begin(struct core_states *states)
{
    struct core_states begun = {.room = FIRST_ROOM, .step_room = FIRST_ROOM};

    begun.states = malloc(FIRST_ROOM * sizeof *begun.states);
    begun.spare = malloc(FIRST_ROOM * sizeof *begun.spare);
    begun.steps = malloc(FIRST_ROOM * sizeof *begun.steps);
    if (!begun.states || !begun.spare || !begun.steps) {
        knapsack_core_states_release(&begun);
        return PACE_NO_MEMORY;
    }
    begun.states[0] = (struct core_state){0, 0, 0};
    begun.count = 1;
    begun.step_count = 1;
    *states = begun;
    return PACE_OK;
}

void knapsack_core_states_release(struct core_states *states)
{
    free(states->states);
    free(states->spare);
    free(states->steps);
    *states = (struct core_states){0};
}

static enum pace_status reserve_steps(struct core_states *states, size_t more)
{
    size_t needed = states->step_count + more;

    if (needed <= states->step_room) {
        return PACE_OK;
    }
    if (needed > MAX_STEPS) {
        return PACE_OVER_BUDGET;
    }
    struct core_step *steps =
        realloc(states->steps, 2 * needed * sizeof *steps);

    if (!steps) {
        return PACE_NO_MEMORY;
    }
    states->steps = steps;
    states->step_room = 2 * needed;
    return PACE_OK;
}

static enum pace_status reserve(struct core_states *states, size_t needed)
{
    if (needed <= states->room) {
        return PACE_OK;
    }
    struct core_state *grown =
        realloc(states->states, 2 * needed * sizeof *grown);

    if (!grown) {
        return PACE_NO_MEMORY;
    }
    states->states = grown;
    grown = realloc(states->spare, 2 * needed * sizeof *grown);
    if (!grown) {
        return PACE_NO_MEMORY;
    }
    states->spare = grown;
    states->room = 2 * needed;
    return PACE_OK;
}

enum pace_status knapsack_core_states_step(struct core_states *states,
                                           uint32_t parent, uint32_t place,
                                           uint32_t *path)
{
    enum pace_status status = reserve_steps(states, 1);

    if (!status) {
        *path = (uint32_t)states->step_count;
        states->steps[states->step_count++] = (struct core_step){parent, place};
    }
    return status;
}

/* Whether a state that is not the best itself may become better than it: by as
 * much of the densest item as there is room, or losing as much of the least
 * dense one as it is too heavy. */
static inline bool is_hopeful(const struct core_state *state,
                              const struct core_hope *hope)
{
    int64_t room = hope->room - state->weight;
    int64_t lacking = hope->best + 1 - state->value;

    return room >= 0 ? room * hope->add.value >= lacking * hope->add.weight
                     : room * hope->drop.value >= lacking * hope->drop.weight;
}

/* Both lists of a merge end with a state that is heavier than any other. */
static void merge(struct core_states *states, const struct core_item *change,
                  struct core_hope *hope)
{
    const struct core_state *unchanged = states->states;
    const struct core_state *changed = states->states;
    struct core_state *next = states->spare;
    int64_t least = INT64_MIN; /* a heavier state must be worth more */

    states->states[states->count].weight = FAR_TO_CARRY;
    while (changed->weight != FAR_TO_CARRY ||
           unchanged->weight != FAR_TO_CARRY) {
        bool is_new = changed->weight + change->weight < unchanged->weight;
        struct core_state state = is_new ? *changed++ : *unchanged++;

        if (is_new) {
            state.weight += change->weight;
            state.value += change->value;
        }
        if (state.value <= least) {
            continue;
        }
        bool is_best = state.value > hope->best && state.weight <= hope->room;

        if (!is_best && !is_hopeful(&state, hope)) {
            continue;
        }
        if (is_new) {
            states->steps[states->step_count] =
                (struct core_step){state.path, change->place};
            state.path = (uint32_t)states->step_count++;
        }
        if (is_best) {
            hope->best = state.value;
            hope->best_path = state.path;
        }
        least = state.value;
        if (next > states->spare && next[-1].weight == state.weight) {
            next--;
        }
        *next++ = state;
    }
    states->count = (size_t)(next - states->spare);
}

enum pace_status knapsack_core_states_change(struct core_states *states,
                                             const struct core_item *change,
                                             struct core_hope *hope)
{
    /* One more for the state that ends the list. */
    enum pace_status status = reserve(states, 2 * states->count + 1);

    if (!status) {
        status = reserve_steps(states, states->count);
    }
    if (status) {
        return status;
    }
    merge(states, change, hope);
    PACE_TALLY(states, states->count);

    struct core_state *swap = states->states;

    states->states = states->spare;
    states->spare = swap;
    return PACE_OK;
}
