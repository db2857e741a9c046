#ifndef PACE_INDEX_H
#define PACE_INDEX_H

#include <stddef.h>
#include <stdint.h>

#include "lib/measure/status.h"

/*
 * Finds numbers by the hash of what they stand for.  Used inside
 * lib/structures.  Open addressing, the next cell after a full one; a cell is
 * 8 bytes: 32 bits of hash, which settle nearly every comparison without a
 * look at the key, and the number + 1, so that 0 is a free cell.
 */
struct pace_index {
    uint64_t *cells; /* 2^bits of them; NULL at first */
    unsigned bits;
    size_t count;
};

/* Numbers are below this. */
#define PACE_INDEX_LIMIT UINT32_MAX

/* Makes room for one more.  errors: PACE_NO_MEMORY: as it was */
enum pace_status pace_index_reserve(struct pace_index *index);

/* There must be room, and the number may not be there yet. */
void pace_index_add(struct pace_index *index, uint32_t hash, uint32_t number);

/* The number must be there, under that hash. */
void pace_index_remove(struct pace_index *index, uint32_t hash,
                       uint32_t number);

void pace_index_release(struct pace_index *index);

/* Bytes of heap. */
size_t pace_index_bytes(const struct pace_index *index);

static inline size_t pace_index_last(const struct pace_index *index)
{
    return ((size_t)1 << index->bits) - 1;
}

/* Where the search for a hash begins; only if there are cells. */
static inline size_t pace_index_home(const struct pace_index *index,
                                     uint32_t hash)
{
    return (size_t)((uint64_t)hash >> (32 - index->bits));
}

#endif
