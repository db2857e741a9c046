#ifndef PACE_EXERCISE_CHILD_PROCESS_H
#define PACE_EXERCISE_CHILD_PROCESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "lib/exercise/scratch.h"
#include "lib/measure/status.h"

/*
 * A program in a process, a process group and an empty directory of its own,
 * under limits, with one pipe to tell its report by.
 *
 *     pace_child_open, write to child.input, pace_child_start,
 *     pace_child_finish, read from child.printed, pace_child_release
 */
struct pace_child {
    struct pace_scratch scratch;
    int input;   /* a file: its standard input */
    int printed; /* a file: its standard output and standard error */
    int report[2];
    pid_t pid;
    bool too_long; /* we ended it */
    bool busy;     /* it spent a good part of its time computing */
    int status;    /* as waitpid tells */
    char *bytes;   /* what came through the pipe, ended by a 0 */
    size_t length;
};

/* To be released, whatever comes back.
 * errors  PACE_CANNOT_CREATE; errno says why */
enum pace_status pace_child_open(struct pace_child *child);

/*
 * program    an absolute path
 * sanitized  no limit on its memory: a sanitizer reserves terabytes of
 *            addresses
 * errors     PACE_CANNOT_CREATE: no process is to be had
 */
enum pace_status pace_child_start(struct pace_child *child, const char *program,
                                  bool sanitized);

/* Reads its report and waits for its end, PACE_WALL_LIMIT_S at most; then
 * ends it and all that it has started.
 * errors  PACE_NO_MEMORY */
enum pace_status pace_child_finish(struct pace_child *child);

void pace_child_release(struct pace_child *child);

#endif
