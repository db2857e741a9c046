#ifndef PACE_PLOT_H
#define PACE_PLOT_H

#include <stdio.h>

#include "lib/measure/status.h"

/*
 * Draws the chart of the results in dir on the terminal, by plots/render.
 *
 * err     receives a sentence where that is not possible
 * errors  PACE_UNAVAILABLE: no plots/render above this program, or no gnuplot
 */
enum pace_status pace_plot_draw(const char *argv0, const char *dir,
                                const char *name, FILE *err);

/* Makes an empty directory for results nobody asked to keep; NULL: errno.
 * The caller frees the path. */
char *pace_plot_scratch(void);

/* Removes the directory and the files in it, and frees its path. */
void pace_plot_remove(char *scratch);

#endif
