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

/* Growing by 8/5 keeps it within 20.5 bytes per key, of which there are 5 in
 * a bucket of 64 bytes before. */
static size_t grown(const struct pace_set *set)
{
    return (set->bucket_count * 8 + 4) / 5;
}

/* Whether a key more needs a new table. */
static inline bool is_full(const struct pace_set *set)
{
    return set->count >= set->limit || set->erased >= set->limit;
}

static enum pace_status make_room(struct pace_set *set)
{
    if (set->count >= set->limit) {
        return pace_set_table_rebuild(set, grown(set));
    }
    /* The bits of keys that went on and were erased stay; a new table has
     * none of them.  Without memory for it, searches are longer. */
    (void)pace_set_table_rebuild(set, set->bucket_count);
    return PACE_OK;
}

static inline enum pace_status insert(struct pace_set *set, uint64_t key,
                                      uint64_t hash, bool *inserted)
{
    bool is_new = pace_set_find(set, key, hash).bucket == NULL;

    if (is_new) {
        enum pace_status status = is_full(set) ? make_room(set) : PACE_OK;

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
    return insert(set, key, pace_hash_word(&set->hash, key), inserted);
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
#define AHEAD 32

static inline void look_ahead(const struct pace_set *set, uint64_t key,
                              uint64_t *hash)
{
    *hash = pace_hash_word(&set->hash, key);
    PACE_BITS_PREFETCH(pace_set_home(set, *hash));
}

/* The hashes of the keys that come next: that of keys[i] is in [i % AHEAD]. */
static void start_ahead(const struct pace_set *set, const uint64_t keys[],
                        size_t count, uint64_t hashes[AHEAD])
{
    for (size_t i = 0; i < AHEAD && i < count; i++) {
        look_ahead(set, keys[i], &hashes[i]);
    }
}

/* The hash of keys[i], in whose place comes that of AHEAD keys later. */
static inline uint64_t next_hash(const struct pace_set *set,
                                 const uint64_t keys[], size_t i, size_t count,
                                 uint64_t hashes[AHEAD])
{
    uint64_t *place = &hashes[i % AHEAD];
    uint64_t hash = *place;

    if (i + AHEAD < count) {
        look_ahead(set, keys[i + AHEAD], place);
    }
    return hash;
}

/* A table that is full after `done` of many keys grows by as much as the rest
 * will take if the same share of it is new, but not beyond a multiple: the
 * first keys may not be like the others. */
#define MOST_AT_ONCE 8

/* And a little more than that: to grow once again for the last few keys would
 * take as long as all that was saved. */
#define SPARE 1.125

static void grow_ahead(struct pace_set *set, size_t added, size_t done,
                       size_t count)
{
    double rest = SPARE * (double)added / (double)done * (double)(count - done);
    size_t most = MOST_AT_ONCE * set->bucket_count;
    size_t buckets = pace_set_buckets_for(set->count + (size_t)rest);

    buckets = buckets < most ? buckets : most;
    if (buckets > grown(set)) {
        /* Without memory for it, it grows by less when it has to. */
        (void)pace_set_table_rebuild(set, buckets);
    }
}

enum pace_status pace_set_insert_many(struct pace_set *set,
                                      const uint64_t keys[], size_t count,
                                      bool inserted[])
{
    size_t before = set->count;
    uint64_t hashes[AHEAD];

    start_ahead(set, keys, count, hashes);
    for (size_t i = 0; i < count; i++) {
        uint64_t hash = next_hash(set, keys, i, count, hashes);

        if (set->count >= set->limit && i > 0) {
            grow_ahead(set, set->count - before, i, count);
        }
        enum pace_status status =
            insert(set, keys[i], hash, inserted ? &inserted[i] : NULL);

        if (status) {
            return status;
        }
    }
    return PACE_OK;
}

void pace_set_contains_many(const struct pace_set *set, const uint64_t keys[],
                            size_t count, bool found[])
{
    uint64_t hashes[AHEAD];

    start_ahead(set, keys, count, hashes);
    for (size_t i = 0; i < count; i++) {
        uint64_t hash = next_hash(set, keys, i, count, hashes);

        found[i] = pace_set_find(set, keys[i], hash).bucket != NULL;
    }
}

size_t pace_set_count(const struct pace_set *set)
{
    return set->count;
}

size_t pace_set_bytes(const struct pace_set *set)
{
    return sizeof *set + set->pages.bytes;
}

bool pace_set_next(const struct pace_set *set, size_t *cursor, uint64_t *key)
{
    while (*cursor < set->bucket_count * PACE_KEYS_PER_BUCKET) {
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
