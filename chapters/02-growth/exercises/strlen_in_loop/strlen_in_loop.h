#ifndef STRLEN_IN_LOOP_H
#define STRLEN_IN_LOOP_H

#include <stddef.h>

/*
 * Take strlen out of a loop that writes to the text.
 *
 * The function in stub.c does the right thing, in n^2: it masks a text, which
 * means that every digit becomes '#', up to the first newline, where the text
 * is cut: a 0 takes the newline's place, and what stands behind it stays as it
 * is.  Make it n, and let it do just the same.
 *
 * text    ended by a 0; any bytes before; changed in place
 * result  how many digits were masked
 * cost    work that grows as n, no heap
 */
size_t strlen_in_loop(char *text);

#endif
