#ifndef PACE_CHILD_DENIED_H
#define PACE_CHILD_DENIED_H

/* From here on a system call that sandbox.c traps ends the run with a report
 * of what was asked for. */
void pace_denied_begin(void);

#endif
