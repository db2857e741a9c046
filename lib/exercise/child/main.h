#ifndef PACE_CHILD_MAIN_H
#define PACE_CHILD_MAIN_H

#include <stddef.h>

#include "lib/exercise/call.h"

/*
 * The process that holds an answer: this runtime, the call.c of the exercise
 * and the answer, which is not trusted.  The runtime begins before anything of
 * the answer, reads the case, shuts the process in, and ends it with a report.
 *
 *     report    the one thing that leaves the process
 *     system    the calls of the system that end a run
 *     work      counted work
 *     guard     memory between pages that nobody may touch
 *     pool      plain memory
 *     block     blocks on both: where, whose, and whether they are whole
 *     heap      malloc and its family, counted
 *     fault     signals in words
 *     sandbox   system calls that are refused
 *     denied    and what is said of those that end the run
 *     leave     exit and the like
 *     parse     the text of the case
 *     case      what is taken from the case
 *     give      what the answer returned
 *     plain     stands in for heap, fault and sandbox under a sanitizer
 *
 * The state of each is its own and static: the process has one run to make,
 * and malloc and signal handlers are handed no context.
 */
struct pace_call {
    const char *rest; /* of the case, ended by a 0 */
    char name[32];    /* of what is taken, as the case calls it */
    char *given;
    size_t given_length;
};

/* Reads the case and shuts the process in; a second time it does nothing. */
void pace_child_begin(void);

#endif
