#ifndef PACE_CHILD_SYSTEM_H
#define PACE_CHILD_SYSTEM_H

#include <stddef.h>
#include <stdint.h>

/*
 * The two system calls that end a run.  They carry a key, so that the filter
 * of sandbox.c can tell them from the same calls made by an answer, and do
 * not go through write and _exit, which an answer may have defined.
 *
 * Elsewhere than on Linux they are the C library's, and the key is not used.
 */

/* The arguments in which the filter finds the key. */
#define PACE_SYSTEM_WRITE_KEY 5
#define PACE_SYSTEM_EXIT_KEY  1

void pace_system_use_key(uint32_t key);

/* As write and _exit. */
long pace_system_write(int descriptor, const void *bytes, size_t size);
_Noreturn void pace_system_exit(int status);

#endif
