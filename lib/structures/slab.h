#ifndef PACE_SLAB_H
#define PACE_SLAB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "lib/measure/status.h"
#include "lib/structures/hash.h"
#include "lib/structures/index.h"
#include "lib/structures/key.h"

/*
 * Records of one size in one block, each with a key, found by key or by slot
 * (a number that stays the same while the record is there).  Used inside
 * lib/structures: the cache and the set of byte strings stand on it.
 */
#define PACE_SLOT_NONE UINT32_MAX

/* Keys up to this size lie in the record, larger ones in a block of their
 * own. */
#define PACE_KEY_INSIDE 16

/* How each record begins; the owner's fields follow. */
struct pace_record {
    size_t key_size;
    union {
        unsigned char inside[PACE_KEY_INSIDE];
        unsigned char *outside;
        uint32_t next_free; /* slot, if the record is not live */
    } key;
    uint32_t hash;
    bool live;
    bool mark; /* the owner's; false at first */
};

struct pace_slab {
    unsigned char *records;
    struct pace_pages pages;
    size_t stride; /* bytes from one record to the next */
    size_t most;   /* records, at most */
    size_t room;   /* records that the block can hold */
    size_t used;   /* records that ever were live */
    size_t count;  /* records that are live now */
    uint32_t free_slot;
    size_t outside_bytes; /* of keys */
    struct pace_index index;
    struct pace_hash hash;
};

/* bytes: of a record; sizeof(struct pace_record) or more, a multiple of its
 * alignment */
void pace_slab_init(struct pace_slab *slab, size_t bytes, size_t most,
                    uint64_t seed);

/* Forgets all records and keeps their room.  cost: O(room) */
void pace_slab_clear(struct pace_slab *slab);

/* Frees all that it holds; it is then of no more use. */
void pace_slab_release(struct pace_slab *slab);

/* Makes room for one more record, which may move all of them.
 * errors: PACE_NO_MEMORY, also beyond most */
enum pace_status pace_slab_reserve(struct pace_slab *slab);

/* A block for a key too large to lie inside; NULL for others.
 * errors: PACE_NO_MEMORY */
enum pace_status pace_slab_copy_key(struct pace_key key,
                                    unsigned char **outside);

/* Adds a record; there must be room, and outside is from copy_key. */
uint32_t pace_slab_add(struct pace_slab *slab, struct pace_key key,
                       uint32_t hash, unsigned char *outside);

void pace_slab_remove(struct pace_slab *slab, uint32_t slot);

/* Bytes of heap. */
size_t pace_slab_bytes(const struct pace_slab *slab);

static inline void *pace_slab_at(const struct pace_slab *slab, uint32_t slot)
{
    return slab->records + slot * slab->stride;
}

static inline uint32_t pace_slab_hash(const struct pace_slab *slab,
                                      struct pace_key key)
{
    return (uint32_t)(pace_hash_bytes(&slab->hash, key.bytes, key.size) >> 32);
}

static inline const unsigned char *pace_record_key(
    const struct pace_record *record)
{
    return record->key_size <= PACE_KEY_INSIDE ? record->key.inside
                                               : record->key.outside;
}

static inline bool pace_record_has(const struct pace_record *record,
                                   struct pace_key key)
{
    if (record->key_size != key.size) {
        return false;
    }
    if (key.size == sizeof(uint64_t)) {
        return memcmp(record->key.inside, key.bytes, sizeof(uint64_t)) == 0;
    }
    return key.size == 0 ||
           memcmp(pace_record_key(record), key.bytes, key.size) == 0;
}

/* Looks into one bucket: the slot of a key, or PACE_SLOT_NONE. */
static inline uint32_t pace_slab_look(const struct pace_slab *slab,
                                      const struct pace_index_bucket *bucket,
                                      struct pace_key key, uint32_t hash)
{
    uint64_t fitting = pace_index_fitting(bucket, hash);

    for (; fitting; fitting &= fitting - 1) {
        uint32_t slot = bucket->numbers[pace_bits_lowest_byte(fitting)];

        if (pace_record_has(pace_slab_at(slab, slot), key)) {
            return slot;
        }
    }
    return PACE_SLOT_NONE;
}

/* The search for a key that is not in its first bucket, from which some went
 * on. */
uint32_t pace_slab_find_further(const struct pace_slab *slab,
                                struct pace_key key, uint32_t hash);

/* The slot of a key, or PACE_SLOT_NONE. */
static inline uint32_t pace_slab_find(const struct pace_slab *slab,
                                      struct pace_key key, uint32_t hash)
{
    if (slab->count == 0) {
        return PACE_SLOT_NONE;
    }
    const struct pace_index_bucket *home = pace_index_home(&slab->index, hash);
    uint32_t slot = pace_slab_look(slab, home, key, hash);

    if (slot == PACE_SLOT_NONE && pace_index_went_on(home)) {
        return pace_slab_find_further(slab, key, hash);
    }
    return slot;
}

#endif
