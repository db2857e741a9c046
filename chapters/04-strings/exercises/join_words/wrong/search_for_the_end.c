/*
 * You let strcat look for the end of the text at every word: right, but twice
 * the words take four times the work. Keep a pointer to the end.
 */
#include "join_words.h"

#include <stdlib.h>
#include <string.h>

char *join_words(const char *const words[], size_t count, const char *separator)
{
    size_t length = 0;
    char *joined;

    for (size_t i = 0; i < count; i++) {
        length += strlen(words[i]) + (i > 0 ? strlen(separator) : 0);
    }
    joined = malloc(length + 1);
    if (!joined) {
        return NULL;
    }
    joined[0] = '\0';
    for (size_t i = 0; i < count; i++) {
        if (i > 0) {
            strcat(joined, separator);
        }
        strcat(joined, words[i]);
    }
    return joined;
}
