#include "join_words.h"

#include <stdlib.h>
#include <string.h>

/* Right, with room for twice the text. */
char *join_words(const char *const words[], size_t count, const char *separator)
{
    size_t length = 0;
    char *joined;

    for (size_t i = 0; i < count; i++) {
        length += strlen(words[i]) + strlen(separator);
    }
    joined = malloc(2 * length + 1);
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
