#ifndef PACE_HEAP_H
#define PACE_HEAP_H

#include <stdbool.h>
#include <stdint.h>

/*
 * Exact heap use, in bytes as requested by the program.  Counted only in
 * programs linked with lib/measure/interpose.c, which stands in for malloc
 * and its family (the counting twins and the memory profiler); elsewhere
 * pace_heap_counts() is false and every number is 0.
 *
 * A realloc gives one block back and gives one out, in a single step: the
 * peak does not depend on whether the block had to move.  What the C library
 * allocates for itself (a stream's buffer, the room that qsort sorts in) is
 * the program's, too.
 */
struct pace_heap {
    uint64_t live_bytes;
    uint64_t peak_bytes;      /* highest live_bytes since the last mark */
    uint64_t allocations;     /* calls that gave a block, since the start */
    uint64_t frees;           /* blocks given back, since the start */
    uint64_t allocated_bytes; /* asked for in all, since the start */
    uint64_t moves;           /* reallocs that moved the block */
    uint64_t moved_bytes;     /* old content copied by those moves */
};

bool pace_heap_counts(void);

struct pace_heap pace_heap_read(void);

/* From here on the peak is sought anew, starting from what is live now. */
void pace_heap_mark(void);

/* Makes every realloc move its block, as the C standard allows. */
void pace_heap_always_move(bool always);

/*
 * Makes large blocks behave alike from now on.  glibc gets blocks of 128 KiB
 * and more from the system one by one, until one of them is freed: from then
 * on those up to its size grow and are reused as small ones are.  For demos
 * whose numbers must not depend on what ran before; elsewhere it does nothing.
 */
void pace_heap_settle(void);

#endif
