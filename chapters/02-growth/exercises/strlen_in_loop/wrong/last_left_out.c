/*
 * You leave out the last byte: the text goes on as long as the byte at i is not
 * 0.
 */
#include "strlen_in_loop.h"

#include <string.h>

size_t strlen_in_loop(char *text)
{
    size_t length = strlen(text);
    size_t masked = 0;

    for (size_t i = 0; i + 1 < length; i++) {
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
