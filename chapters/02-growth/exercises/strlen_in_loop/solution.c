#include "strlen_in_loop.h"

/* The end is where the 0 is: to know that takes a look at one byte. */
size_t strlen_in_loop(char *text)
{
    size_t masked = 0;

    for (size_t i = 0; text[i] != '\0'; i++) {
        if (text[i] == '\n') {
            text[i] = '\0';
            return masked;
        }
        if (text[i] >= '0' && text[i] <= '9') {
            text[i] = '#';
            masked++;
        }
    }
    return masked;
}
