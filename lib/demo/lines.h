#ifndef PACE_LINES_H
#define PACE_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* Room for a line; two numbers need far less. */
#define PACE_LINE_ROOM 256

/*
 * The lines of a small file, one after the other, without heap.
 *
 *     struct pace_lines lines = {.stream = stdin};
 *
 *     while (pace_lines_next(&lines)) { ... lines.text ... }
 */
struct pace_lines {
    FILE *stream;
    size_t number; /* of the line in text, from 1 */
    char *text;    /* without the spaces around it; never empty */
    bool bad;      /* the line holds a NUL or is too long: text is its start */
    char room[PACE_LINE_ROOM];
};

/*
 * Goes to the next line that is not empty; a byte order mark before the first
 * is skipped.  False at the end, and where reading fails: ask ferror().
 */
bool pace_lines_next(struct pace_lines *lines);

/* The text without the spaces around it; its end is cut off in place. */
char *pace_lines_trim(char *text);

#endif
