#ifndef PACE_CONTENT_H
#define PACE_CONTENT_H

#include <stddef.h>
#include <stdio.h>

#include "lib/measure/status.h"

/* The content of a file, any bytes, to be taken line by line. */
struct pace_content {
    char *bytes; /* one 0 follows them */
    size_t size;
    size_t at;   /* where the next line begins */
    size_t line; /* number of the line taken last, from 1 */
};

/* Some bytes of a text; no 0 ends them. */
struct pace_slice {
    const char *start;
    size_t bytes;
};

/*
 * Reads a stream to its end.  A byte order mark at its beginning, as some
 * editors put it, is left out.
 *
 * limit   larger content is not read
 * errors  PACE_CANNOT_READ (errno says why), PACE_OVER_BUDGET (above limit),
 *         PACE_NO_MEMORY
 * cost    at most twice the content's size of heap
 */
enum pace_status pace_content_read(FILE *stream, size_t limit,
                                   struct pace_content *text);

void pace_content_release(struct pace_content *text);

/* How many lines there are in all; the last one may lack its newline. */
size_t pace_content_lines(const struct pace_content *text);

/*
 * The next line, without its newline or carriage return and newline.  There
 * must be one: text->at < text->size.
 */
struct pace_slice pace_content_next(struct pace_content *text);

/*
 * Splits a line at blanks and tabs.  Returns the number of columns, of which
 * the first `room` are written.
 */
size_t pace_slice_split(struct pace_slice line, struct pace_slice columns[],
                        size_t room);

#endif
