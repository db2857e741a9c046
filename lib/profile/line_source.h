#ifndef PACE_LINE_SOURCE_H
#define PACE_LINE_SOURCE_H

#include <stddef.h>

#include "lib/measure/status.h"

/* A source file in memory, by lines. */
struct pace_line_source {
    char *text;
    char **lines; /* without their newlines; lines[0] is the first */
    size_t count;
};

/*
 * A file that cannot be read has no lines: a listing then goes without.
 * errors  PACE_NO_MEMORY
 */
enum pace_status pace_line_source_read(const char *path,
                                       struct pace_line_source *source);

void pace_line_source_release(struct pace_line_source *source);

/* The line of that number from 1 on; "" for any other. */
const char *pace_line_source_line(const struct pace_line_source *source,
                                  size_t number);

#endif
