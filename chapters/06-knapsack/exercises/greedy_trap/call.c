#include "lib/exercise/call.h"

#include <inttypes.h>
#include <stdbool.h>

#include "greedy_trap.h"

#define MOST 1000000000

static bool is_legal(const struct greedy_knapsack *knapsack)
{
    if (knapsack->count < 1 || knapsack->count > GREEDY_TRAP_ROOM ||
        knapsack->capacity < 1 || knapsack->capacity > MOST) {
        return false;
    }
    for (size_t i = 0; i < knapsack->count; i++) {
        const struct greedy_thing *thing = &knapsack->things[i];

        if (thing->weight < 1 || thing->weight > MOST || thing->value < 1 ||
            thing->value > MOST) {
            return false;
        }
    }
    return true;
}

static bool goes_first(const struct greedy_thing *a,
                       const struct greedy_thing *b)
{
    int64_t left = a->value * b->weight;
    int64_t right = b->value * a->weight;

    return left != right ? left > right : a->value > b->value;
}

/* Sorts the things: of no interest to the caller any more. */
static int64_t by_greed(struct greedy_knapsack *knapsack)
{
    int64_t room = knapsack->capacity;
    int64_t value = 0;

    for (size_t i = 0; i < knapsack->count; i++) {
        struct greedy_thing *next = &knapsack->things[i];

        for (size_t j = i + 1; j < knapsack->count; j++) {
            if (goes_first(&knapsack->things[j], next)) {
                struct greedy_thing swapped = *next;

                *next = knapsack->things[j];
                knapsack->things[j] = swapped;
            }
        }
        if (next->weight <= room) {
            room -= next->weight;
            value += next->value;
        }
    }
    return value;
}

static int64_t by_choices(const struct greedy_knapsack *knapsack)
{
    int64_t best = 0;

    for (unsigned choice = 0; choice < 1u << knapsack->count; choice++) {
        int64_t weight = 0;
        int64_t value = 0;

        for (size_t i = 0; i < knapsack->count; i++) {
            weight += choice >> i & 1 ? knapsack->things[i].weight : 0;
            value += choice >> i & 1 ? knapsack->things[i].value : 0;
        }
        if (weight <= knapsack->capacity && value > best) {
            best = value;
        }
    }
    return best;
}

void pace_exercise_call(struct pace_call *call)
{
    int64_t times = pace_take_integer(call);
    struct greedy_knapsack knapsack;
    int64_t best;
    int64_t greedy;

    pace_enter(call);
    knapsack = greedy_trap(times);
    pace_leave(call);
    if (!is_legal(&knapsack)) {
        pace_give(call, "a number that is not allowed");
        return;
    }
    best = by_choices(&knapsack);
    greedy = by_greed(&knapsack);
    if (greedy > 0 && best > times * greedy) {
        pace_give(call, "trapped");
    } else {
        pace_give(call, "not trapped: greedy %" PRId64 ", best %" PRId64,
                  greedy, best);
    }
}
