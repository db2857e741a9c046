#ifndef PACE_CHILD_SANDBOX_H
#define PACE_CHILD_SANDBOX_H

#include <stdbool.h>
#include <stdint.h>

/*
 * From here on the process can compute, allocate, print and read the clock.
 * It may print to the standard descriptors; files it cannot open.  What else
 * it asks of the system ends the run with a report of what it was, as does an
 * exit that is not the runtime's own.
 *
 * key      what the runtime's own calls carry (system.h)
 * returns  false where the system does not offer this; nothing is then
 *          restricted, and the report says so
 */
bool pace_sandbox_close(uint32_t key);

#endif
