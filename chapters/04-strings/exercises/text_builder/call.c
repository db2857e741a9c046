#include "lib/exercise/call.h"

#include <stdlib.h>
#include <string.h>

#include "text_builder.h"

/* append "ab" | repeat 3 "ab" (appends it three times) | take */
struct script {
    struct pace_call *call;
    struct text_builder builder;
    const char *gap; /* before what is given next */
};

/* false: refused, and said so. */
static bool append(struct script *script, uint64_t times)
{
    size_t size;
    const char *bytes = pace_take_text(script->call, &size);
    struct text_builder before;

    for (uint64_t i = 0; i < times; i++) {
        before = script->builder;
        if (!text_builder_append(&script->builder, bytes, size)) {
            bool kept = script->builder.bytes == before.bytes &&
                        script->builder.length == before.length;

            pace_give(script->call, "%srefused%s", script->gap,
                      kept ? "" : ", and what was there is lost");
            return false;
        }
    }
    return true;
}

static bool take(struct script *script)
{
    size_t length = 0;
    char *text = text_builder_take(&script->builder, &length);

    if (!text) {
        pace_give(script->call, "%srefused", script->gap);
        return false;
    }
    pace_give(script->call, "%s", script->gap);
    pace_give_text(script->call, text, length);
    if (text[length] != '\0') {
        pace_give(script->call, " without a 0 behind it");
    }
    script->gap = " ";
    free(text);
    return true;
}

static bool obey(struct script *script, const char *verb)
{
    if (strcmp(verb, "take") == 0) {
        return take(script);
    }
    return append(script, strcmp(verb, "repeat") == 0
                              ? pace_take_count(script->call)
                              : 1);
}

void pace_exercise_call(struct pace_call *call)
{
    struct script script = {.call = call, .gap = ""};
    bool going = true;

    while (going && !pace_taken_all(call)) {
        const char *verb = pace_take_word(call);

        pace_enter(call);
        going = obey(&script, verb);
        pace_leave(call);
    }
    while (pace_take_word(call)) {
        /* Nothing more is done after a refusal. */
    }
    /* The second time there is nothing left to free. */
    pace_enter(call);
    text_builder_release(&script.builder);
    text_builder_release(&script.builder);
    pace_leave(call);
    if (script.builder.length > 0 || script.builder.capacity > 0) {
        pace_give(call, ", and not empty when released");
    }
}
