#ifndef PACE_CHILD_BLOCK_H
#define PACE_CHILD_BLOCK_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/exercise/child/guard.h"

/*
 * Blocks of the heap, wherever they lie: guarded, or in the pool.  What is
 * asked of an address that is no block ends the run with a report.
 */
struct pace_block {
    struct pace_area *area; /* NULL: in the pool */
    size_t size;
    bool is_answers; /* asked for while the answer ran */
};

/* Whether the first PACE_BLOCKS_GUARDED blocks of the answer are guarded. */
void pace_block_begin(bool guarded);

#define PACE_BLOCKS_GUARDED 4096

/* Ends the run if the answer wrote right before or behind a guarded block. */
void pace_block_check(void);

/* A block; alignment is a power of two, 1 for what malloc promises.  NULL if
 * there is no memory. */
void *pace_block_new(size_t size, size_t alignment, bool is_answers);

/* The block that starts at ptr; verb is what the answer is doing to it, such
 * as "frees". */
struct pace_block pace_block_find(void *ptr, const char *verb);

void pace_block_release(void *ptr, const struct pace_block *block);

/* The block in its new size: elsewhere if it was guarded, so that an old
 * pointer to it is found out.  NULL if there is no memory. */
void *pace_block_resize(void *ptr, const struct pace_block *block, size_t size);

#endif
