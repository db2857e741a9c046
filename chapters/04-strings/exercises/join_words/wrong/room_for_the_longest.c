/*
 * You make room as if every word were as long as the longest: right, but one
 * long word among short ones takes memory for nothing. Add up the lengths.
 */
#include "join_words.h"

#include <stdlib.h>
#include <string.h>

char *join_words(const char *const words[], size_t count, const char *separator)
{
    size_t separator_length = strlen(separator);
    size_t longest = 0;
    char *joined;
    char *end;

    for (size_t i = 0; i < count; i++) {
        size_t length = strlen(words[i]);

        longest = length > longest ? length : longest;
    }
    joined = malloc(count * (longest + separator_length) + 1);
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
