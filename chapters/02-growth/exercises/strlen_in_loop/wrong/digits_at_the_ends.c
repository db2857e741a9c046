/*
 * You leave out 0 or 9: both belong to the digits, so compare with >= and <=.
 */
#include "strlen_in_loop.h"

size_t strlen_in_loop(char *text)
{
    size_t masked = 0;

    for (size_t i = 0; text[i] != '\0'; i++) {
        if (text[i] == '\n') {
            text[i] = '\0';
            break;
        }
        if (text[i] > '0' && text[i] < '9') {
            text[i] = '#';
            masked++;
        }
    }
    return masked;
}
