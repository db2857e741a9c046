#ifndef PACE_INTERRUPT_H
#define PACE_INTERRUPT_H

#include <stdbool.h>

/*
 * From here on the first SIGINT, SIGTERM or SIGHUP only asks the run to stop
 * after the batch in hand; a second one ends the program at once.  A signal
 * that is ignored stays so.
 */
void pace_interrupt_watch(void);

/* Whether that was asked. */
bool pace_interrupt_asked(void);

#endif
