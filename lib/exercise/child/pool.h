#ifndef PACE_CHILD_POOL_H
#define PACE_CHILD_POOL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The plain allocator behind heap.c: blocks of powers of two, cut from large
 * pieces, each class with a list of the free ones.  Fast, the same everywhere,
 * and it can say of any address whether it is one of its blocks.
 */

/* Stands before every block. */
struct pace_pool_block {
    uint64_t size;   /* as requested */
    uint32_t offset; /* from the start of the piece to the block */
    uint8_t class;   /* the piece has 1 << class bytes */
    bool is_answers; /* asked for while the answer ran */
    uint16_t mark;   /* whether the block is out or free */
};

/* What an address can be. */
enum pace_pool_state {
    PACE_POOL_UNKNOWN,
    PACE_POOL_OUT,
    PACE_POOL_FREE,
    PACE_POOL_DAMAGED /* written past its end */
};

/* A block; alignment is a power of two.  NULL if there is no memory. */
void *pace_pool_new(size_t size, size_t alignment);

struct pace_pool_block *pace_pool_block_of(void *start);
enum pace_pool_state pace_pool_state(void *start);

/* Only what is out. */
void pace_pool_free(void *start);

/* Changes the size in place, if there is room for it. */
bool pace_pool_resize(void *start, size_t size);

#endif
