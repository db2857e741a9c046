/*
 * You keep no words, and so leak none, but a word that comes twice counts
 * twice: the list is needed, and has to be released.
 */
#include "leak_hunt.h"

#include <string.h>

bool distinct_words(const char *text, size_t *distinct)
{
    size_t count = 0;

    for (text += strspn(text, " "); *text; text += strspn(text, " ")) {
        size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyz");

        if (length == 0) {
            return false;
        }
        text += length;
        count++;
    }
    *distinct = count;
    return true;
}
