/*
 * You subtract 1 from the length: for an empty text that is the largest size_t,
 * and the loop runs off the end.
 */
#include "strlen_in_loop.h"

#include <string.h>

size_t strlen_in_loop(char *text)
{
    size_t last = strlen(text) - 1;
    size_t masked = 0;

    for (size_t i = 0; i <= last; i++) {
        if (text[i] == '\n') {
            text[i] = '\0';
            break;
        }
        if (text[i] >= '0' && text[i] <= '9') {
            text[i] = '#';
            masked++;
        }
    }
    return masked;
}
