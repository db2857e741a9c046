#ifndef PACE_LINES_EMPTY_H
#define PACE_LINES_EMPTY_H

/*
 * Functions that do as good as nothing, compiled twice: with line probes, and
 * as a program's code would be without.  The difference is what probes cost.
 */

/* Probed: count rounds of a loop over lines, in one line, and over calls. */
void pace_lines_empty_lines(long count);
void pace_lines_empty_loop(long count);
void pace_lines_empty_calls(long count);

/* The same, without probes. */
void pace_lines_bare_lines(long count);
void pace_lines_bare_loop(long count);
void pace_lines_bare_calls(long count);

#endif
