#ifndef PACE_LINE_CELLS_H
#define PACE_LINE_CELLS_H

#include <stdio.h>

#include "lib/profile/line_data.h"

/* The columns of a listing between line number and source. */

#define PACE_LINE_CELL 32 /* room for a number as text */

/* 1234567 as "1,234,567". */
void pace_line_grouped(char text[PACE_LINE_CELL], uint64_t value);

/* The names of the columns and a line under them. */
void pace_line_heading(FILE *stream, const struct pace_line_facts *facts,
                       bool memory);

/*
 * The cells of a row.
 *
 * entry  of its function, which the row's share is of; NULL: no share
 * row    NULL: no statement stands here, and the cells are blank
 */
void pace_line_cells(FILE *stream, const struct pace_line_data *data,
                     const struct pace_line_row *entry,
                     const struct pace_line_row *row, bool memory);

#endif
