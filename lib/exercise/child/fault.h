#ifndef PACE_CHILD_FAULT_H
#define PACE_CHILD_FAULT_H

#include <signal.h>

/*
 * What a signal means in words.  From here on SIGSEGV, SIGBUS, SIGFPE, SIGILL,
 * SIGABRT and SIGXCPU end the run with a report; sandbox.c keeps an answer from
 * changing that.
 */
void pace_fault_begin(void);

/* Has the signal handled on a stack of its own, no other coming between. */
void pace_fault_handle(int signal_number,
                       void (*handle)(int, siginfo_t *, void *));

#endif
