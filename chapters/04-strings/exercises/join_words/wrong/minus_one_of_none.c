/*
 * You count count - 1 separators, and for no words that is the largest size_t:
 * count them before every word but the first.
 */
#include "join_words.h"

#include <stdlib.h>
#include <string.h>

char *join_words(const char *const words[], size_t count, const char *separator)
{
    size_t separator_length = strlen(separator);
    size_t length = (count - 1) * separator_length;
    char *joined;
    char *end;

    for (size_t i = 0; i < count; i++) {
        length += strlen(words[i]);
    }
    joined = malloc(length + 1);
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
