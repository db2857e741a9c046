#include "lib/exercise/call.h"

#include "strlen_in_loop.h"

void pace_exercise_call(struct pace_call *call)
{
    size_t length;
    const char *taken = pace_take_text(call, &length);
    char *text = pace_writable(call, taken);
    size_t masked;

    pace_enter(call);
    masked = strlen_in_loop(text);
    pace_leave(call);
    /* All of it, so that what stands behind a cut is seen, too. */
    pace_give_text(call, text, length);
    pace_give(call, ", %zu masked", masked);
}
