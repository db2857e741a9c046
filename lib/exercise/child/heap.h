#ifndef PACE_CHILD_HEAP_H
#define PACE_CHILD_HEAP_H

#include <stdbool.h>
#include <stdint.h>

/*
 * malloc and its family, for all of the process.  Blocks asked for while the
 * answer runs are the answer's: counted in bytes as requested, charged to its
 * work, and refused when it is their turn.
 */
struct pace_child_heap {
    uint64_t live_bytes;
    uint64_t live_blocks;
    uint64_t peak_bytes;
    uint64_t allocations;
    uint64_t moved_bytes; /* kept by each realloc, whether it moved or not */
    uint64_t refused;
};

/*
 * refuse   the allocation of the answer that fails, counted from 1; 0: none
 * guarded  whether its blocks stand before pages that nobody may touch, and
 *          are not used again after free (block.h)
 */
void pace_heap_begin(uint64_t refuse, bool guarded);

struct pace_child_heap pace_heap_so_far(void);

#endif
