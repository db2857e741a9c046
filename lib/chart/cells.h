#ifndef PACE_CELLS_H
#define PACE_CELLS_H

#include <stdio.h>

/* The second and later cells of a CSV row, each after its comma. */

/* NaN becomes an empty cell: a gap, not a zero. */
void pace_cell_number(FILE *stream, double value);

/* Quoted where it must be. */
void pace_cell_text(FILE *stream, const char *text);

#endif
