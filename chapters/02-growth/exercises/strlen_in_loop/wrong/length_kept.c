/*
 * You measure once, before the loop: the cut at a newline makes the text
 * shorter, and your loop goes on behind it.
 */
#include "strlen_in_loop.h"

#include <string.h>

size_t strlen_in_loop(char *text)
{
    size_t length = strlen(text);
    size_t masked = 0;

    for (size_t i = 0; i < length; i++) {
        if (text[i] >= '0' && text[i] <= '9') {
            text[i] = '#';
            masked++;
        } else if (text[i] == '\n') {
            text[i] = '\0';
        }
    }
    return masked;
}
