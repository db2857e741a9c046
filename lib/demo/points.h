#ifndef PACE_POINTS_H
#define PACE_POINTS_H

#include <stddef.h>
#include <stdio.h>

#include "lib/measure/fit.h"
#include "lib/measure/status.h"

/* Costs at several sizes, ready to be fitted. */
struct pace_points {
    struct pace_point *items; /* ascending in n */
    size_t count;
    size_t row_count; /* rows read; a size may have several */
};

/*
 * Reads CSV: the header n,cost, then a row for each sample, in any order.
 * Spaces around a number, empty lines, CRLF and a byte order mark are allowed.
 * Rows of the same n are samples of one cost, which becomes their minimum,
 * with the noise that their spread shows.
 *
 * who     begins each message: "fit: data.csv"
 * err     receives one sentence with the line, what stands there and what
 *         would be accepted
 * errors  PACE_CANNOT_READ, PACE_NO_MEMORY, PACE_BAD_INPUT (also where there
 *         are fewer than two sizes); *points is then untouched
 * cost    O(rows * log(rows)) time, 3 words of heap per row
 */
enum pace_status pace_points_read(FILE *stream, const char *who,
                                  struct pace_points *points, FILE *err);

void pace_points_release(struct pace_points *points);

#endif
