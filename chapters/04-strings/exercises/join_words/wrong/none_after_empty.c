/*
 * You put a separator only if there is text before it, and lose those behind
 * empty words at the start: ask whether this is the first word, not whether the
 * text is empty.
 */
#include "join_words.h"

#include <stdlib.h>
#include <string.h>

char *join_words(const char *const words[], size_t count, const char *separator)
{
    size_t separator_length = strlen(separator);
    size_t length = 0;
    char *joined;
    char *end;

    for (size_t i = 0; i < count; i++) {
        length += (length > 0 ? separator_length : 0) + strlen(words[i]);
    }
    joined = malloc(length + 1);
    if (!joined) {
        return NULL;
    }
    end = joined;
    for (size_t i = 0; i < count; i++) {
        if (end > joined) {
            memcpy(end, separator, separator_length);
            end += separator_length;
        }
        memcpy(end, words[i], strlen(words[i]));
        end += strlen(words[i]);
    }
    *end = '\0';
    return joined;
}
