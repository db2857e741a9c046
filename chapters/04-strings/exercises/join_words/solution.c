#include "join_words.h"

#include <stdlib.h>
#include <string.h>

static size_t joined_length(const char *const words[], size_t count,
                            size_t separator_length)
{
    size_t length = 0;

    for (size_t i = 0; i < count; i++) {
        length += (i > 0 ? separator_length : 0) + strlen(words[i]);
    }
    return length;
}

/* Where the copy ends: nobody has to look for it again. */
static char *put(char *end, const char *text, size_t length)
{
    memcpy(end, text, length);
    return end + length;
}

char *join_words(const char *const words[], size_t count, const char *separator)
{
    size_t separator_length = strlen(separator);
    char *joined = malloc(joined_length(words, count, separator_length) + 1);
    char *end = joined;

    if (!joined) {
        return NULL;
    }
    for (size_t i = 0; i < count; i++) {
        if (i > 0) {
            end = put(end, separator, separator_length);
        }
        end = put(end, words[i], strlen(words[i]));
    }
    *end = '\0';
    return joined;
}
