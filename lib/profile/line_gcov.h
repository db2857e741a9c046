#ifndef PACE_LINE_GCOV_H
#define PACE_LINE_GCOV_H

#include <stdio.h>

#include "lib/profile/line_data.h"

/*
 * Reads the annotated source that `gcov -b -t` (or `llvm-cov gcov -b -t`)
 * writes, and appends a row per function and per line that has code:
 *
 *         -:    0:Source:x.c
 *     function f called 10 returned 100% blocks executed 100%
 *        10:    3:    return n;
 *     #####:    4:    abort();
 *
 * Lines belong to the latest function named before them.  This is what is left
 * where probes cannot be put into the assembly: exact hits, no times.
 *
 * data    grows; {0} at first; pace_line_data_release ends it
 * errors  PACE_NO_MEMORY; data is then as it was
 */
enum pace_status pace_line_gcov(FILE *stream, struct pace_line_data *data);

#endif
