#include "lib/structures/set.h"

#include <stdlib.h>

#include "lib/structures/set_table.h"

#define FIRST_BUCKETS 2

enum pace_status pace_set_new(uint64_t seed, struct pace_set **set)
{
    struct pace_set *made = malloc(sizeof *made);

    if (!made) {
        return PACE_NO_MEMORY;
    }
    made->hash = pace_hash_of_seed(seed);
    if (pace_set_table_new(made, FIRST_BUCKETS)) {
        free(made);
        return PACE_NO_MEMORY;
    }
    *set = made;
    return PACE_OK;
}

void pace_set_free(struct pace_set *set)
{
    if (set) {
        pace_pages_release(&set->pages);
        free(set);
    }
}

/* Before a key is added. */
static enum pace_status make_room(struct pace_set *set)
{
    if (set->count >= set->limit) {
        return pace_set_table_rebuild(set, 2 * (set->last + 1));
    }
    if (set->erased >= set->limit) {
        /* The bits of keys that went on and were erased stay; a new table has
         * none of them.  Without memory for it, searches are longer. */
        (void)pace_set_table_rebuild(set, set->last + 1);
    }
    return PACE_OK;
}

static inline enum pace_status insert(struct pace_set *set, uint64_t key,
                                      bool *inserted)
{
    uint64_t hash = pace_hash_word(&set->hash, key);
    bool is_new = pace_set_find(set, key, hash).bucket == NULL;

    if (is_new) {
        enum pace_status status = make_room(set);

        if (status) {
            return status;
        }
        pace_set_add(set, key, hash);
    }
    if (inserted) {
        *inserted = is_new;
    }
    return PACE_OK;
}

enum pace_status pace_set_insert(struct pace_set *set, uint64_t key,
                                 bool *inserted)
{
    return insert(set, key, inserted);
}

bool pace_set_contains(const struct pace_set *set, uint64_t key)
{
    return pace_set_find(set, key, pace_hash_word(&set->hash, key)).bucket !=
           NULL;
}

bool pace_set_erase(struct pace_set *set, uint64_t key)
{
    struct pace_place place =
        pace_set_find(set, key, pace_hash_word(&set->hash, key));

    if (!place.bucket) {
        return false;
    }
    place.bucket->tags &= ~(UINT64_C(0xFF) << (8 * place.slot));
    set->count--;
    set->erased++;
    return true;
}

/* Buckets asked for ahead of the key in hand: a fetch from memory takes about
 * as long as that many searches that find their bucket in the cache. */
#define AHEAD 16

static inline void fetch(const struct pace_set *set, const uint64_t keys[],
                         size_t i, size_t count)
{
    if (i + AHEAD < count) {
        pace_bits_prefetch(
            pace_set_home(set, pace_hash_word(&set->hash, keys[i + AHEAD])));
    }
}

enum pace_status pace_set_insert_many(struct pace_set *set,
                                      const uint64_t keys[], size_t count,
                                      bool inserted[])
{
    for (size_t i = 0; i < count; i++) {
        fetch(set, keys, i, count);

        enum pace_status status =
            insert(set, keys[i], inserted ? &inserted[i] : NULL);

        if (status) {
            return status;
        }
    }
    return PACE_OK;
}

void pace_set_contains_many(const struct pace_set *set, const uint64_t keys[],
                            size_t count, bool found[])
{
    for (size_t i = 0; i < count; i++) {
        fetch(set, keys, i, count);
        found[i] =
            pace_set_find(set, keys[i], pace_hash_word(&set->hash, keys[i]))
                .bucket != NULL;
    }
}

size_t pace_set_count(const struct pace_set *set)
{
    return set->count;
}

size_t pace_set_bytes(const struct pace_set *set)
{
    return sizeof *set + PACE_LINE_BYTES +
           (set->last + 1) * sizeof(struct pace_bucket);
}

bool pace_set_next(const struct pace_set *set, size_t *cursor, uint64_t *key)
{
    while (*cursor < (set->last + 1) * PACE_KEYS_PER_BUCKET) {
        const struct pace_bucket *bucket =
            &set->buckets[*cursor / PACE_KEYS_PER_BUCKET];
        size_t slot = (*cursor)++ % PACE_KEYS_PER_BUCKET;

        if (bucket->tags >> (8 * slot) & 0xFF) {
            *key = bucket->keys[slot];
            return true;
        }
    }
    return false;
}
