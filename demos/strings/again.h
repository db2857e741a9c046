#ifndef STRINGS_AGAIN_H
#define STRINGS_AGAIN_H

#include <stdio.h>

#include "lib/chart/axis.h"
#include "lib/demo/outcome.h"

#define STRINGS_MOST_LINES 16

/*
 * The bytes that each variant went over again, as it was counted: moved by
 * realloc, copied to a new block, or read to find the end.
 */
struct strings_again {
    const struct pace_outcome *outcome;
    struct pace_axis n;
    struct pace_axis bytes;
    size_t lines[STRINGS_MOST_LINES];  /* variants with something to draw */
    double labels[STRINGS_MOST_LINES]; /* bytes at which the label stands */
    size_t line_count;
    char none[120]; /* a sentence that names the variants with nothing */
};

/* line_count is 0 where nothing was counted. */
void strings_again_find(const struct pace_outcome *outcome,
                        struct strings_again *again);

/* A row for each point; the last of a line has its label. */
void strings_again_write(const struct strings_again *again, FILE *stream);

#endif
