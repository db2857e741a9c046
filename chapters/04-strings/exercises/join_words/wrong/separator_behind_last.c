/*
 * You put a separator behind each word, also behind the last: put one before
 * each word but the first.
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
        length += strlen(words[i]) + separator_length;
    }
    joined = malloc(length + 1);
    if (!joined) {
        return NULL;
    }
    end = joined;
    for (size_t i = 0; i < count; i++) {
        size_t word_length = strlen(words[i]);

        memcpy(end, words[i], word_length);
        memcpy(end + word_length, separator, separator_length);
        end += word_length + separator_length;
    }
    *end = '\0';
    return joined;
}
