#ifndef PACE_LINE_RUN_H
#define PACE_LINE_RUN_H

#include "lib/profile/line_data.h"

/* A program with line probes, and how to run it. */
struct pace_line_program {
    char *const *argv; /* ended by NULL; argv[0] is the file to run */
    bool heap;         /* look at the heap, too */
    bool hide_output;  /* its standard output goes nowhere */
};

/*
 * Runs the program to its end, whatever that is, and reads what its probes
 * found.  While it runs, an interrupt from the keyboard ends the program only.
 *
 * data    receives the profile; release it
 * errors  PACE_NO_MEMORY
 *         PACE_CANNOT_READ: it cannot be run, see errno
 *         PACE_UNAVAILABLE: no probe ran, or this system has no probes
 */
enum pace_status pace_line_run(const struct pace_line_program *program,
                               struct pace_line_data *data);

#endif
