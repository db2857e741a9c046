/*
 * You stop at the newline but leave it there: a 0 is to take its place.
 */
#include "strlen_in_loop.h"

size_t strlen_in_loop(char *text)
{
    size_t masked = 0;

    for (size_t i = 0; text[i] != '\0' && text[i] != '\n'; i++) {
        if (text[i] >= '0' && text[i] <= '9') {
            text[i] = '#';
            masked++;
        }
    }
    return masked;
}
