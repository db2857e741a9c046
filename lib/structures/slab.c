#include "lib/structures/slab.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_ROOM 8

void pace_slab_init(struct pace_slab *slab, size_t stride, size_t most,
                    uint64_t seed)
{
    assert(stride >= sizeof(struct pace_record));
    *slab = (struct pace_slab){
        .stride = stride,
        .most = most < PACE_INDEX_LIMIT ? most : PACE_INDEX_LIMIT,
        .free_slot = PACE_SLOT_NONE,
        .hash = pace_hash_of_seed(seed),
    };
}

void pace_slab_clear(struct pace_slab *slab)
{
    struct pace_slab empty = {.stride = slab->stride,
                              .most = slab->most,
                              .free_slot = PACE_SLOT_NONE,
                              .hash = slab->hash};

    for (uint32_t slot = 0; slot < slab->used; slot++) {
        struct pace_record *record = pace_slab_at(slab, slot);

        if (record->live && record->key_size > PACE_KEY_INSIDE) {
            free(record->key.outside);
        }
    }
    free(slab->records);
    pace_index_release(&slab->index);
    *slab = empty;
}

static enum pace_status grow(struct pace_slab *slab)
{
    size_t room = slab->room ? 2 * slab->room : FIRST_ROOM;
    unsigned char *records;

    if (room > slab->most) {
        room = slab->most;
    }
    if (room == slab->room || room > SIZE_MAX / slab->stride) {
        return PACE_NO_MEMORY;
    }
    records = realloc(slab->records, room * slab->stride);
    if (!records) {
        return PACE_NO_MEMORY;
    }
    slab->records = records;
    slab->room = room;
    return PACE_OK;
}

enum pace_status pace_slab_reserve(struct pace_slab *slab)
{
    enum pace_status status = PACE_OK;

    if (slab->count == slab->room) {
        status = grow(slab);
    }
    return status ? status : pace_index_reserve(&slab->index);
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

static bool same_key(const struct pace_record *record, struct pace_key key)
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

uint32_t pace_slab_find(const struct pace_slab *slab, struct pace_key key,
                        uint32_t hash)
{
    const struct pace_index *index = &slab->index;

    if (slab->count == 0) {
        return PACE_SLOT_NONE;
    }
    size_t last = pace_index_last(index);
    size_t place = pace_index_home(index, hash);

    for (uint64_t cell = index->cells[place]; cell;
         cell = index->cells[place]) {
        uint32_t slot = (uint32_t)cell - 1;

        if ((uint32_t)(cell >> 32) == hash &&
            same_key(pace_slab_at(slab, slot), key)) {
            return slot;
        }
        place = (place + 1) & last;
    }
    return PACE_SLOT_NONE;
}

size_t pace_slab_bytes(const struct pace_slab *slab)
{
    return slab->room * slab->stride + slab->outside_bytes +
           pace_index_bytes(&slab->index);
}
