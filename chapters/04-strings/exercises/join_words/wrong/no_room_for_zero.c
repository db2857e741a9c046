/*
 * You allocate as many bytes as the text has and forget the 0 behind it, which
 * is written past the end: one more.
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
        length += (i > 0 ? separator_length : 0) + strlen(words[i]);
    }
    joined = malloc(length);
    if (!joined) {
        return NULL;
    }
    end = joined;
    for (size_t i = 0; i < count; i++) {
        if (i > 0) {
            memcpy(end, separator, separator_length);
            end += separator_length;
        }
        memcpy(end, words[i], strlen(words[i]));
        end += strlen(words[i]);
    }
    *end = '\0';
    return joined;
}
