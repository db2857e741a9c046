#include "lib/structures/slab.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_ROOM 8
/* What can never take more than this gets all its room at once: growing would
 * be a large part of the work of so small a cache. */
#define SMALL_BYTES ((size_t)16 << 10)

/* A record that fits into a cache line should not lie across two. */
static size_t stride_of(size_t bytes)
{
    size_t stride = sizeof(struct pace_record);

    while (stride < bytes && stride < PACE_LINE_BYTES) {
        stride *= 2;
    }
    return stride < bytes ? bytes : stride;
}

void pace_slab_init(struct pace_slab *slab, size_t bytes, size_t most,
                    uint64_t seed)
{
    assert(bytes >= sizeof(struct pace_record));
    *slab = (struct pace_slab){
        .stride = stride_of(bytes),
        .most = most < PACE_INDEX_LIMIT ? most : PACE_INDEX_LIMIT,
        .free_slot = PACE_SLOT_NONE,
        .hash = pace_hash_of_seed(seed),
    };
}

static void free_outside_keys(const struct pace_slab *slab)
{
    for (uint32_t slot = 0; slot < slab->used; slot++) {
        const struct pace_record *record = pace_slab_at(slab, slot);

        if (record->live && record->key_size > PACE_KEY_INSIDE) {
            free(record->key.outside);
        }
    }
}

void pace_slab_clear(struct pace_slab *slab)
{
    free_outside_keys(slab);
    slab->used = 0;
    slab->count = 0;
    slab->free_slot = PACE_SLOT_NONE;
    slab->outside_bytes = 0;
    pace_index_clear(&slab->index);
}

void pace_slab_release(struct pace_slab *slab)
{
    free_outside_keys(slab);
    pace_pages_release(&slab->pages);
    pace_index_release(&slab->index);
}

/* Twice as much, or all that it may have once that is not far. */
static size_t more_room(const struct pace_slab *slab)
{
    size_t room = slab->room ? 2 * slab->room : FIRST_ROOM;

    return slab->most > SMALL_BYTES / slab->stride && room <= slab->most / 4
               ? room
               : slab->most;
}

/* The records stay in their slots; the index is made anew. */
static void move(struct pace_slab *from, struct pace_slab *to)
{
    if (from->used) {
        memcpy(to->records, from->records, from->used * from->stride);
    }
    for (uint32_t slot = 0; slot < from->used; slot++) {
        const struct pace_record *record = pace_slab_at(to, slot);

        if (record->live) {
            pace_index_add(&to->index, record->hash, slot);
        }
    }
    pace_pages_release(&from->pages);
    pace_index_release(&from->index);
}

static enum pace_status grow(struct pace_slab *slab)
{
    struct pace_slab grown = *slab;
    size_t lines;

    grown.room = more_room(slab);
    if (grown.room == slab->room || grown.room > SIZE_MAX / 2 / slab->stride) {
        return PACE_NO_MEMORY;
    }
    lines = grown.room * slab->stride / PACE_LINE_BYTES + 1;
    grown.pages = pace_pages_new(lines * PACE_LINE_BYTES);
    grown.records = grown.pages.start;
    if (!grown.records) {
        return PACE_NO_MEMORY;
    }
    if (pace_index_new(&grown.index, grown.room)) {
        pace_pages_release(&grown.pages);
        return PACE_NO_MEMORY;
    }
    move(slab, &grown);
    *slab = grown;
    return PACE_OK;
}

enum pace_status pace_slab_reserve(struct pace_slab *slab)
{
    return slab->count == slab->room ? grow(slab) : PACE_OK;
}

enum pace_status pace_slab_copy_key(struct pace_key key,
                                    unsigned char **outside)
{
    unsigned char *copy = NULL;

    if (key.size > PACE_KEY_INSIDE) {
        copy = malloc(key.size);
        if (!copy) {
            return PACE_NO_MEMORY;
        }
        memcpy(copy, key.bytes, key.size);
    }
    *outside = copy;
    return PACE_OK;
}

static uint32_t take_slot(struct pace_slab *slab)
{
    uint32_t slot = slab->free_slot;

    if (slot == PACE_SLOT_NONE) {
        assert(slab->used < slab->room);
        return (uint32_t)slab->used++;
    }
    const struct pace_record *record = pace_slab_at(slab, slot);

    slab->free_slot = record->key.next_free;
    return slot;
}

uint32_t pace_slab_add(struct pace_slab *slab, struct pace_key key,
                       uint32_t hash, unsigned char *outside)
{
    uint32_t slot = take_slot(slab);
    struct pace_record *record = pace_slab_at(slab, slot);

    *record =
        (struct pace_record){.key_size = key.size, .hash = hash, .live = true};
    if (outside) {
        record->key.outside = outside;
        slab->outside_bytes += key.size;
    } else if (key.size == sizeof(uint64_t)) {
        /* A known size is copied without a call, and numbers are common. */
        memcpy(record->key.inside, key.bytes, sizeof(uint64_t));
    } else if (key.size > 0) {
        memcpy(record->key.inside, key.bytes, key.size);
    }
    pace_index_add(&slab->index, hash, slot);
    slab->count++;
    return slot;
}

void pace_slab_remove(struct pace_slab *slab, uint32_t slot)
{
    struct pace_record *record = pace_slab_at(slab, slot);

    assert(record->live);
    pace_index_remove(&slab->index, record->hash, slot);
    if (record->key_size > PACE_KEY_INSIDE) {
        slab->outside_bytes -= record->key_size;
        free(record->key.outside);
    }
    record->live = false;
    record->key.next_free = slab->free_slot;
    slab->free_slot = slot;
    slab->count--;
}

uint32_t pace_slab_find_further(const struct pace_slab *slab,
                                struct pace_key key, uint32_t hash)
{
    const struct pace_index *index = &slab->index;
    struct pace_index_bucket *bucket = pace_index_home(index, hash);
    uint32_t slot = PACE_SLOT_NONE;

    /* Counts that are never taken back may have come to be in every bucket:
     * the search then ends where it began. */
    for (size_t left = index->bucket_count - 1;
         left && slot == PACE_SLOT_NONE && pace_index_went_on(bucket); left--) {
        bucket = pace_index_after(index, bucket);
        slot = pace_slab_look(slab, bucket, key, hash);
    }
    return slot;
}

size_t pace_slab_bytes(const struct pace_slab *slab)
{
    return slab->pages.bytes + slab->outside_bytes + slab->index.pages.bytes;
}
