#ifndef PACE_EXERCISE_COMMAND_H
#define PACE_EXERCISE_COMMAND_H

#include "lib/measure/status.h"

/*
 * Runs a program of ours and waits for it; once pace_interrupt_asked, it is
 * ended, with its process group if it leads one.
 *
 * argv     ends with NULL; argv[0] is a path
 * extra    "NAME=value" to be added to the environment, ends with NULL
 * output   a file that receives what it prints; a new one
 * exited   receives its exit status, or 128 and the signal that ended it
 * errors   PACE_CANNOT_CREATE, PACE_NO_MEMORY
 */
enum pace_status pace_command(const char *const argv[],
                              const char *const extra[], const char *output,
                              int *exited);

/* All of a file as a string, to be freed; NULL if it cannot be read. */
char *pace_command_output(const char *path);

#endif
