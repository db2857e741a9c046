#ifndef PACE_PROFILE_H
#define PACE_PROFILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "lib/measure/status.h"

/*
 * Where the time goes, function by function, asked from code:
 *
 *     pace_profile_enable();
 *     work();
 *     pace_profile_disable();
 *     pace_profile_print(stdout, &(struct pace_profile_view){.top = 10});
 *
 * Every call of an instrumented function is seen, in all threads.  In a plain
 * build nothing is instrumented: these calls then do nothing, print nothing
 * and find no rows, and return PACE_OK.  `make profile` makes the other build,
 * and needs none of these calls: it profiles a whole run.
 *
 * Not seen: processes that the program forks, stacks that the program switches
 * itself.  A row of a function that is running counts the call as if it ended
 * now, or when recording was disabled.
 */

enum pace_profile_sort {
    PACE_PROFILE_CUMULATIVE, /* the functions below which most time is spent */
    PACE_PROFILE_TOTTIME,    /* own time, without callees */
    PACE_PROFILE_CALLS,
    PACE_PROFILE_NAME,
    PACE_PROFILE_FILE /* and line */
};

/* What to print of a profile; {0} is everything by cumulative time. */
struct pace_profile_view {
    enum pace_profile_sort sort;
    const char *only; /* extended regular expression that file:line(function)
                         must match, or NULL */
    double fraction;  /* of the rows left, the first part: 0.1 is a tenth */
    size_t top;       /* of the rows left, so many; 0: all */
    bool callers;     /* who called each function printed, and how often */
    bool callees;
};

/* One function. */
struct pace_profile_row {
    const char *function;
    const char *file; /* "?" where no debug information tells */
    int line;
    uint64_t calls;
    uint64_t primitive;   /* calls that were not made from within the function
                             itself, through others or not */
    double own_ns;        /* without callees */
    double cumulative_ns; /* with callees; recursion counted once */
    bool own_known;       /* false: too little to be told from what the probes
                             of these calls cost; the table says "<res" */
    bool cumulative_known;
};

/* False in a plain build, where all of these do nothing. */
bool pace_profile_available(void);

/* Nestable: recording goes on until each enable has met its disable. */
void pace_profile_enable(void);
void pace_profile_disable(void);

/* Forgets what was recorded, and the calls in progress; a recording goes on. */
void pace_profile_clear(void);

/*
 * The table.  view NULL is {0}.
 * errors  PACE_NO_MEMORY, PACE_BAD_INPUT (view->only is no expression),
 *         PACE_CANNOT_WRITE
 */
enum pace_status pace_profile_print(FILE *stream,
                                    const struct pace_profile_view *view);

/* The table as text, which the caller frees. */
enum pace_status pace_profile_text(const struct pace_profile_view *view,
                                   char **text);

/*
 * All functions called, in no order.  The caller frees *rows, which holds the
 * names too; no rows are NULL and 0.
 * errors  PACE_NO_MEMORY
 */
enum pace_status pace_profile_rows(struct pace_profile_row **rows,
                                   size_t *count);

#endif
