#include "lib/exercise/call.h"

#include <inttypes.h>
#include <string.h>

#include "shrinking_array.h"

/*
 * push 7 | pop | fill 3 (pushes 1, 2, 3) | drop 3 (pops three times) |
 * swing 5 (pushes and pops, five times) | stubborn (from here on what is
 * refused is asked for once more) | watch_room (from here on)
 */
struct script {
    struct pace_call *call;
    struct shrinking_array array;
    int stubborn;
    int refused;
    int watching;
    size_t room; /* the most that was too much, and for how many */
    size_t held;
    size_t excess;
    int64_t popped[64];
    size_t popped_count;
};

/* What the contract says of memory, seen from outside. */
static void watch_room(struct script *script)
{
    size_t held = script->array.count;
    size_t room = (size_t)pace_live_bytes(script->call) / sizeof(int64_t);

    if (script->watching && room > 4 && room > 4 * held &&
        room - 4 * held > script->excess) {
        script->excess = room - 4 * held;
        script->room = room;
        script->held = held;
    }
}

static void push(struct script *script, int64_t item)
{
    bool pushed;

    pace_enter(script->call);
    pushed = shrinking_array_push(&script->array, item) ||
             (script->stubborn && shrinking_array_push(&script->array, item));
    pace_leave(script->call);
    script->refused |= !pushed;
    watch_room(script);
}

static int64_t pop(struct script *script)
{
    int64_t item;

    pace_enter(script->call);
    item = shrinking_array_pop(&script->array);
    pace_leave(script->call);
    watch_room(script);
    return item;
}

static void obey_times(struct script *script, const char *verb, uint64_t times)
{
    for (uint64_t i = 1; i <= times && !script->refused; i++) {
        if (strcmp(verb, "drop") != 0) {
            push(script, (int64_t)i);
        }
        if (strcmp(verb, "fill") != 0 && !script->refused) {
            (void)pop(script);
        }
    }
}

static void obey(struct script *script, const char *verb)
{
    if (strcmp(verb, "push") == 0) {
        push(script, pace_take_integer(script->call));
    } else if (strcmp(verb, "pop") == 0) {
        script->popped[script->popped_count++] = pop(script);
    } else if (strcmp(verb, "stubborn") == 0) {
        script->stubborn = 1;
    } else if (strcmp(verb, "watch_room") == 0) {
        script->watching = 1;
    } else {
        obey_times(script, verb, pace_take_count(script->call));
    }
}

static void report(struct script *script)
{
    if (script->refused) {
        pace_give(script->call, "refused");
        return;
    }
    pace_give(script->call, "popped ");
    pace_give_int64s(script->call, script->popped, script->popped_count);
    pace_give(script->call, ", left ");
    pace_give_int64s(script->call, script->array.items, script->array.count);
    if (script->room) {
        pace_give(script->call, ", room for %zu where %zu are held",
                  script->room, script->held);
    }
}

void pace_exercise_call(struct pace_call *call)
{
    struct script script = {.call = call};

    while (!script.refused && !pace_taken_all(call)) {
        obey(&script, pace_take_word(call));
    }
    while (pace_take_word(call)) {
        /* Nothing more is done after a refusal. */
    }
    report(&script);
    /* The second time there is nothing left to free. */
    pace_enter(call);
    shrinking_array_release(&script.array);
    shrinking_array_release(&script.array);
    pace_leave(call);
    if (script.array.count > 0 || script.array.capacity > 0) {
        pace_give(call, ", and not empty when released");
    }
}
