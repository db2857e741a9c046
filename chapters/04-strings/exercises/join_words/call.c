#include "lib/exercise/call.h"

#include <stdlib.h>
#include <string.h>

#include "join_words.h"

void pace_exercise_call(struct pace_call *call)
{
    size_t count;
    const char *const *words = pace_take_texts(call, &count);
    const char *separator = pace_take_word(call);
    char *joined;

    pace_enter(call);
    joined = join_words(words, count, separator);
    pace_leave(call);
    if (!joined) {
        pace_give(call, "refused");
        return;
    }
    pace_give_text(call, joined, strlen(joined));
    pace_enter(call);
    free(joined);
    pace_leave(call);
}
