#ifndef PACE_MEMORY_H
#define PACE_MEMORY_H

#include <stdint.h>

/*
 * The memory this process may hope for, in bytes: that of the machine, or the
 * container's or the process's own limit where that is lower.  0 where the
 * system does not tell.
 */
uint64_t pace_memory_bytes(void);

#endif
