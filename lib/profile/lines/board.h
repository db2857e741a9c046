#ifndef PACE_LINES_BOARD_H
#define PACE_LINES_BOARD_H

#include <stdbool.h>

#include "lib/profile/lines/shared.h"
#include "lib/profile/rate.h"

/* The program's side of the shared memory. */

/* Where this program's board is; NULL while nothing is recorded. */
extern struct pace_lines_board *pace_lines_board;

/* How long a tick is: for the guards. */
extern struct pace_rate pace_lines_rate;

/*
 * Sets the board up in that open file: numbers all functions and lines of the
 * program and writes the numbers into their records and sites.
 *
 * heap    look at the heap, too
 * result  false: no memory
 */
bool pace_lines_board_begin(int file, bool heap);

/* The record of the index-th thread, made on first use; NULL: no memory. */
struct pace_lines_thread *pace_lines_board_thread(uint64_t index);

/* Finds out what probes cost and adds it to the board's cost. */
void pace_lines_calibrate(void);

/* Gives the calling thread's record back; what is open is closed. */
void pace_lines_end_thread(void);

/* The same for one that has only measured probes: it never was. */
void pace_lines_forget_thread(void);

/* From here on nothing more is recorded in this process. */
void pace_lines_stop(void);

#endif
