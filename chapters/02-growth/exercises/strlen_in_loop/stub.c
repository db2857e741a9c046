#include "strlen_in_loop.h"

#include <string.h>

size_t strlen_in_loop(char *text)
{
    size_t masked = 0;

    for (size_t i = 0; i < strlen(text); i++) { /* Your turn. */
        if (text[i] >= '0' && text[i] <= '9') {
            text[i] = '#';
            masked++;
        } else if (text[i] == '\n') {
            text[i] = '\0';
        }
    }
    return masked;
}
