#include "lib/structures/string_set.h"

#include <stdlib.h>

#include "lib/structures/slab.h"

struct pace_string_set {
    struct pace_slab slab; /* of bare records: a string is a key, no more */
};

enum pace_status pace_string_set_new(uint64_t seed,
                                     struct pace_string_set **set)
{
    struct pace_string_set *made = malloc(sizeof *made);

    if (!made) {
        return PACE_NO_MEMORY;
    }
    pace_slab_init(&made->slab, sizeof(struct pace_record), SIZE_MAX, seed);
    *set = made;
    return PACE_OK;
}

void pace_string_set_free(struct pace_string_set *set)
{
    if (set) {
        pace_slab_release(&set->slab);
        free(set);
    }
}

/* Adds a string that is not there. */
static enum pace_status add(struct pace_slab *slab, struct pace_key key,
                            uint32_t hash)
{
    enum pace_status status = pace_slab_reserve(slab);
    unsigned char *outside;

    if (!status) {
        status = pace_slab_copy_key(key, &outside);
    }
    if (!status) {
        (void)pace_slab_add(slab, key, hash, outside);
    }
    return status;
}

enum pace_status pace_string_set_insert(struct pace_string_set *set,
                                        const void *bytes, size_t size,
                                        bool *inserted)
{
    struct pace_key key = {bytes, size};
    uint32_t hash = pace_slab_hash(&set->slab, key);
    bool is_new = pace_slab_find(&set->slab, key, hash) == PACE_SLOT_NONE;
    enum pace_status status = is_new ? add(&set->slab, key, hash) : PACE_OK;

    if (!status && inserted) {
        *inserted = is_new;
    }
    return status;
}

bool pace_string_set_contains(const struct pace_string_set *set,
                              const void *bytes, size_t size)
{
    struct pace_key key = {bytes, size};

    return pace_slab_find(&set->slab, key, pace_slab_hash(&set->slab, key)) !=
           PACE_SLOT_NONE;
}

bool pace_string_set_erase(struct pace_string_set *set, const void *bytes,
                           size_t size)
{
    struct pace_key key = {bytes, size};
    uint32_t slot =
        pace_slab_find(&set->slab, key, pace_slab_hash(&set->slab, key));

    if (slot == PACE_SLOT_NONE) {
        return false;
    }
    pace_slab_remove(&set->slab, slot);
    return true;
}

size_t pace_string_set_count(const struct pace_string_set *set)
{
    return set->slab.count;
}

size_t pace_string_set_bytes(const struct pace_string_set *set)
{
    return sizeof *set + pace_slab_bytes(&set->slab);
}

bool pace_string_set_next(const struct pace_string_set *set, size_t *cursor,
                          const void **bytes, size_t *size)
{
    while (*cursor < set->slab.used) {
        const struct pace_record *record =
            pace_slab_at(&set->slab, (uint32_t)(*cursor)++);

        if (record->live) {
            *bytes = pace_record_key(record);
            *size = record->key_size;
            return true;
        }
    }
    return false;
}
