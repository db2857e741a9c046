#ifndef PACE_TERMINAL_H
#define PACE_TERMINAL_H

#include <stdbool.h>
#include <stdio.h>

#include "lib/demo/args.h"
#include "lib/demo/report.h"

/* How stdout wants to be printed on: width, colour, where keys come from. */
struct pace_paper pace_terminal_paper(const struct pace_options *options);

void pace_terminal_release(struct pace_paper *paper);

/*
 * Makes what is left of standard input readable twice: a temporary file with
 * a copy of it takes its place.
 * errors  PACE_CANNOT_READ, PACE_CANNOT_WRITE (errno says why)
 */
enum pace_status pace_terminal_spool_stdin(void);

#endif
