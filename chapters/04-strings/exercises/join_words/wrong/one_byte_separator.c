/*
 * You take the separator for one byte: it is a text of any length, also none.
 */
#include "join_words.h"

#include <stdlib.h>
#include <string.h>

char *join_words(const char *const words[], size_t count, const char *separator)
{
    size_t length = 0;
    char *joined;
    char *end;

    for (size_t i = 0; i < count; i++) {
        length += strlen(words[i]) + (i > 0 ? 1 : 0);
    }
    joined = malloc(length + 1);
    if (!joined) {
        return NULL;
    }
    end = joined;
    for (size_t i = 0; i < count; i++) {
        if (i > 0) {
            *end = separator[0];
            end++;
        }
        memcpy(end, words[i], strlen(words[i]));
        end += strlen(words[i]);
    }
    *end = '\0';
    return joined;
}
