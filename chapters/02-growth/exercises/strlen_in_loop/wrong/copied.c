/*
 * You build the masked text in a copy: right, but it can be changed where it
 * is, without any heap.
 */
#include "strlen_in_loop.h"

#include <stdlib.h>
#include <string.h>

size_t strlen_in_loop(char *text)
{
    size_t length = strcspn(text, "\n");
    char *copy = malloc(length + 1);
    size_t masked = 0;

    if (!copy) {
        return 0;
    }
    for (size_t i = 0; i < length; i++) {
        copy[i] = text[i];
        if (text[i] >= '0' && text[i] <= '9') {
            copy[i] = '#';
            masked++;
        }
    }
    copy[length] = '\0';
    memcpy(text, copy, length + 1);
    free(copy);
    return masked;
}
