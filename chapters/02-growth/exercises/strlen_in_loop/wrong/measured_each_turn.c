/*
 * You still measure in every turn, only at another place: right, but n turns of
 * n bytes are n^2.
 */
#include "strlen_in_loop.h"

#include <string.h>

size_t strlen_in_loop(char *text)
{
    size_t length = strlen(text);
    size_t masked = 0;
    size_t i = 0;

    while (i < length) {
        if (text[i] >= '0' && text[i] <= '9') {
            text[i] = '#';
            masked++;
        } else if (text[i] == '\n') {
            text[i] = '\0';
        }
        i++;
        length = strlen(text);
    }
    return masked;
}
