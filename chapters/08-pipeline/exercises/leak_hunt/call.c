#include "lib/exercise/call.h"

#include <stdint.h>

#include "leak_hunt.h"

/* No text has as many words. */
#define UNTOUCHED SIZE_MAX

void pace_exercise_call(struct pace_call *call)
{
    const char *text = pace_take_text(call, &(size_t){0});
    size_t distinct = UNTOUCHED;
    bool counted;

    pace_enter(call);
    counted = distinct_words(text, &distinct);
    pace_leave(call);
    if (counted) {
        pace_give(call, "%zu", distinct);
    } else if (distinct != UNTOUCHED) {
        pace_give(call, "refused, but *distinct was changed");
    } else {
        pace_give(call, "refused");
    }
}
