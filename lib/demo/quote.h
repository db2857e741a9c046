#ifndef PACE_QUOTE_H
#define PACE_QUOTE_H

#include <stddef.h>
#include <stdio.h>

/*
 * Writes what somebody typed, or a line of their file, into a message: in
 * single quotes, control characters as \xNN, so that no text can move the
 * cursor or break the line, and cut with "..." after 40 bytes.
 *
 * text    bytes of them, NUL allowed
 */
void pace_quote(FILE *stream, const char *text, size_t bytes);

#endif
