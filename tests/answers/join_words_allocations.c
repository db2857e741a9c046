#include "join_words.h"

#include <stdlib.h>
#include <string.h>

/* Right, and a block is asked for that nothing needs. */
char *join_words(const char *const words[], size_t count, const char *separator)
{
    char *nothing = calloc(1, 1);
    size_t length = 1;
    char *joined;

    if (!nothing) {
        return NULL;
    }
    free(nothing);
    for (size_t i = 0; i < count; i++) {
        length += strlen(words[i]) + (i > 0 ? strlen(separator) : 0);
    }
    joined = malloc(length);
    length = 0;
    for (size_t i = 0; joined && i < count; i++) {
        const char *gap = i > 0 ? separator : "";

        memcpy(joined + length, gap, strlen(gap));
        length += strlen(gap);
        memcpy(joined + length, words[i], strlen(words[i]));
        length += strlen(words[i]);
    }
    if (joined) {
        joined[length] = '\0';
    }
    return joined;
}
