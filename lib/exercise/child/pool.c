/* NOLINTNEXTLINE(*-reserved-identifier,cert-dcl37-c,*-naming) */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS */

#include "lib/exercise/child/pool.h"

#include <sys/mman.h>

/* Cut into pieces at a time; a larger piece is mapped by itself. */
#define CHUNK_SIZE   ((size_t)1 << 20)
#define MOST_CHUNKS  1024
#define SMALLEST     5
#define CLASSES      40
#define HEADER_SIZE  sizeof(struct pace_pool_block)
#define TAIL_SIZE    8
#define TAIL_PATTERN ((char)0xC5)
#define MARK_OUT     0x7061
#define MARK_FREE    0x6365

_Static_assert(sizeof(struct pace_pool_block) % _Alignof(max_align_t) == 0,
               "a block must be aligned as malloc promises");

/* A free piece, in the list of its class. */
struct piece {
    struct piece *next;
};

struct chunk {
    char *start;
    size_t size;
    size_t used;
};

static struct {
    struct chunk chunks[MOST_CHUNKS];
    size_t count;
    struct piece *lists[CLASSES];
} pool;

static char *new_chunk(size_t size)
{
    struct chunk *chunk = &pool.chunks[pool.count];

    if (pool.count == MOST_CHUNKS) {
        return NULL;
    }
    chunk->start = mmap(NULL, size, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (chunk->start == MAP_FAILED) {
        return NULL;
    }
    chunk->size = size;
    chunk->used = 0;
    pool.count++;
    return chunk->start;
}

static char *cut(size_t size)
{
    size_t wanted = size > CHUNK_SIZE ? size : CHUNK_SIZE;
    struct chunk *last = &pool.chunks[pool.count - 1];

    if (pool.count == 0 || last->size - last->used < size) {
        if (!new_chunk(wanted)) {
            return NULL;
        }
        last = &pool.chunks[pool.count - 1];
    }
    last->used += size;
    return last->start + last->used - size;
}

/* The list links lie behind the header, which still says that it is free. */
static char *take_piece(unsigned class)
{
    struct piece *piece = pool.lists[class];

    if (!piece) {
        return cut((size_t)1 << class);
    }
    pool.lists[class] = piece->next;
    return (char *)piece - HEADER_SIZE;
}

static unsigned class_for(size_t bytes)
{
    unsigned class = SMALLEST;

    while (class < CLASSES && ((size_t)1 << class) < bytes) {
        class ++;
    }
    return class;
}

static void set_size(struct pace_pool_block *block, size_t size)
{
    char *end = (char *)(block + 1) + size;

    block->size = size;
    for (size_t i = 0; i < TAIL_SIZE; i++) {
        end[i] = TAIL_PATTERN;
    }
}

void *pace_pool_new(size_t size, size_t alignment)
{
    size_t offset = alignment > HEADER_SIZE ? alignment : HEADER_SIZE;
    size_t slack = offset > HEADER_SIZE ? offset : 0;
    struct pace_pool_block *block;
    unsigned class;
    char *piece;
    char *start;

    if (size > ((size_t)1 << (CLASSES - 1)) || offset > CHUNK_SIZE) {
        return NULL;
    }
    class = class_for(size + HEADER_SIZE + slack + TAIL_SIZE);
    piece = class < CLASSES ? take_piece(class) : NULL;
    if (!piece) {
        return NULL;
    }
    /* A piece of its own size would be aligned, but need not be cut so. */
    start = piece + HEADER_SIZE;
    start += -(uintptr_t)start & (offset - 1);
    block = pace_pool_block_of(start);
    block->class = (uint8_t) class;
    block->offset = (uint32_t)(start - piece);
    block->is_answers = false;
    block->mark = MARK_OUT;
    set_size(block, size);
    return start;
}

struct pace_pool_block *pace_pool_block_of(void *start)
{
    return (struct pace_pool_block *)start - 1;
}

static bool lies_in_pool(const char *start)
{
    for (size_t i = pool.count; i > 0; i--) {
        const struct chunk *chunk = &pool.chunks[i - 1];
        uintptr_t offset = (uintptr_t)start - (uintptr_t)chunk->start;

        if (offset >= HEADER_SIZE && offset < chunk->used) {
            return true;
        }
    }
    return false;
}

enum pace_pool_state pace_pool_state(void *start)
{
    const struct pace_pool_block *block = pace_pool_block_of(start);
    const char *end;

    if ((uintptr_t)start % HEADER_SIZE != 0 || !lies_in_pool(start)) {
        return PACE_POOL_UNKNOWN;
    }
    if (block->mark == MARK_FREE) {
        return PACE_POOL_FREE;
    }
    if (block->mark != MARK_OUT || block->class >= CLASSES ||
        block->size > (uint64_t)1 << block->class) {
        return PACE_POOL_UNKNOWN;
    }
    end = (char *)start + block->size;
    for (size_t i = 0; i < TAIL_SIZE; i++) {
        if (end[i] != TAIL_PATTERN) {
            return PACE_POOL_DAMAGED;
        }
    }
    return PACE_POOL_OUT;
}

void pace_pool_free(void *start)
{
    struct pace_pool_block *block = pace_pool_block_of(start);
    char *base = (char *)start - block->offset;
    struct piece *piece = (struct piece *)(base + HEADER_SIZE);
    unsigned class = block->class;

    block->mark = MARK_FREE;
    piece->next = pool.lists[class];
    pool.lists[class] = piece;
}

bool pace_pool_resize(void *start, size_t size)
{
    struct pace_pool_block *block = pace_pool_block_of(start);
    size_t room = ((size_t)1 << block->class) - block->offset - TAIL_SIZE;

    if (size > room || size < room / 4) {
        return false;
    }
    set_size(block, size);
    return true;
}
