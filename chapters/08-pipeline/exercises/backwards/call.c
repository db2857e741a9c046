#include "lib/exercise/call.h"

#include <inttypes.h>

#include "backwards.h"

/* No double of a number that is allowed. */
#define UNTOUCHED INT64_MAX

static bool next_of(struct pace_call *call, struct backwards *iterator,
                    int64_t *value)
{
    bool more;

    *value = UNTOUCHED;
    pace_enter(call);
    more = backwards_next(iterator, value);
    pace_leave(call);
    return more;
}

/* One more value than there are numbers is one too many. */
static void ask_all(struct pace_call *call, struct backwards *iterator,
                    size_t count)
{
    int64_t value;

    for (size_t i = 0; i <= count; i++) {
        if (!next_of(call, iterator, &value)) {
            pace_give(call, "end");
            return;
        }
        pace_give(call, "%" PRId64 " ", value);
    }
    pace_give(call, "and more");
}

/* Turn by turn, one of two iterators over the same list. */
static void ask_in_turns(struct pace_call *call, struct backwards first,
                         struct backwards second)
{
    struct backwards iterators[] = {first, second};
    size_t count;
    const size_t *turns = pace_take_sizes(call, &count);
    int64_t value;

    for (size_t i = 0; i < count; i++) {
        const char *separator = i > 0 ? " " : "";

        if (next_of(call, &iterators[turns[i] == 2], &value)) {
            pace_give(call, "%s%" PRId64, separator, value);
        } else if (value == UNTOUCHED) {
            pace_give(call, "%send", separator);
        } else {
            pace_give(call, "%send, but *value was changed", separator);
        }
    }
}

void pace_exercise_call(struct pace_call *call)
{
    size_t count;
    const int64_t *numbers = pace_take_int64s(call, &count);
    int64_t limit = pace_take_integer(call);
    struct backwards first;
    struct backwards second;

    pace_enter(call);
    first = backwards_begin(numbers, count, limit);
    pace_leave(call);
    if (pace_taken_all(call)) {
        ask_all(call, &first, count);
        return;
    }
    pace_enter(call);
    second = backwards_begin(numbers, count, limit);
    pace_leave(call);
    ask_in_turns(call, first, second);
}
