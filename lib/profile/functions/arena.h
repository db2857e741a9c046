#ifndef PACE_ARENA_H
#define PACE_ARENA_H

#include <stddef.h>

/*
 * Memory of the recorder, apart from the program's heap: it appears in no
 * count of allocations, works inside malloc, and never moves.  The pages are
 * shared with processes forked later, so that a parent can read what a child
 * recorded until it crashed.  Nothing is given back.
 *
 * Safe from several threads.  Blocks hold zeros and begin on a cache line.
 */

/* NULL: out of memory. */
void *pace_arena_take(size_t bytes);

#endif
