#ifndef PACE_WORDING_H
#define PACE_WORDING_H

#include <stddef.h>

#include "lib/demo/outcome.h"

/* Room for any text made here but a cleaned one. */
#define PACE_WORDING_ROOM 48

/*
 * Words for what was found, the same in a chart, a table and a sentence.
 * Each writes into the caller's room and returns it, so that calls can stand
 * in an argument list.
 */

/* "1x", "1.05x", "3.4x", "47x", "2,300x": two digits, three next to 1 */
char *pace_wording_ratio(char room[PACE_WORDING_ROOM], double ratio);

/*
 * What is known of a law of growth: "n^2" when one class is left, "2^n" with
 * the base found, "n or n log n" when two are, else the nearest power of n,
 * "n^1.4"; class 1 is called "constant"; "" for NULL.
 */
char *pace_wording_law(char room[PACE_WORDING_ROOM],
                       const struct pace_law *law);

/*
 * A label that can stand in a chart, a CSV cell and a terminal: valid UTF-8
 * on one line.  Control characters become spaces, a double quote ' (gnuplot
 * cannot read one inside a cell), broken bytes ?; what does not fit in size
 * bytes ends in "...".  size >= 8.
 */
char *pace_wording_label(char *room, size_t size, const char *text);

#endif
