#ifndef PACE_HOOKS_H
#define PACE_HOOKS_H

#include "lib/profile/functions/thread.h"

/*
 * The hooks that the compiler puts at the start and end of every instrumented
 * function.  A stretch is one period of recording, from enable to disable;
 * they are numbered from 1.
 */

/* Calls are measured on a thread of their own in this stretch: all other
 * threads stay out. */
#define PACE_STRETCH_OF_CALIBRATION (~0U)

/* From now on calls belong to that stretch; 0: nothing is recorded. */
void pace_hooks_record(unsigned stretch);
unsigned pace_hooks_stretch(void);

/* What the calling thread records into; NULL: nothing yet. */
struct pace_thread *pace_hooks_thread(void);

/* Replaces it and returns what it was; NULL is nothing. */
struct pace_thread *pace_hooks_swap(struct pace_thread *thread);

#endif
