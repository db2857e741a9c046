#ifndef PACE_SET_TABLE_H
#define PACE_SET_TABLE_H

#include <stdint.h>

#include "lib/structures/bits.h"
#include "lib/structures/hash.h"
#include "lib/structures/pages.h"
#include "lib/structures/set.h"

/*
 * The table of a set; used by lib/structures/set.c alone.
 *
 * A bucket is one cache line: 7 keys, a byte for each (its tag: 7 bits of
 * hash under a 1, or 0 for a free place) and one for those that found no
 * place here.  All 7 tags are compared at once, as one word, and a key is
 * looked at only where its tag fits, so that nearly every search, found or
 * not, ends after one line.  A key whose bucket is full goes to the next one,
 * and leaves one of 8 bits behind: a search without its bit goes no further.
 */
#define PACE_KEYS_PER_BUCKET 7

struct pace_bucket {
    uint64_t tags; /* byte i is of keys[i]; the highest: who went on */
    uint64_t keys[PACE_KEYS_PER_BUCKET];
};

struct pace_set {
    struct pace_bucket *buckets;
    struct pace_pages pages;
    struct pace_hash hash;
    size_t bucket_count;
    size_t count;
    size_t limit;  /* keys; then it grows */
    size_t erased; /* since the table was built */
};

#define PACE_EACH_TAG  UINT64_C(0x0001010101010101)
#define PACE_HIGH_BITS UINT64_C(0x0080808080808080)

static inline uint64_t pace_set_tag(uint64_t hash)
{
    return (hash & 0x7F) | 0x80;
}

static inline uint64_t pace_set_went_on(uint64_t hash)
{
    return UINT64_C(1) << (56 + (hash >> 8 & 7));
}

/* Marks the highest bit of every free place: in all other tags, it is 1. */
static inline uint64_t pace_set_free_places(const struct pace_bucket *bucket)
{
    return ~bucket->tags & PACE_HIGH_BITS;
}

static inline struct pace_bucket *pace_set_home(const struct pace_set *set,
                                                uint64_t hash)
{
    /* As a share of 2^64, the hash says how far from the first bucket: any
     * number of buckets will do. */
    return &set->buckets[pace_bits_upper(hash, set->bucket_count)];
}

static inline struct pace_bucket *pace_set_after(const struct pace_set *set,
                                                 struct pace_bucket *bucket)
{
    return bucket + 1 == set->buckets + set->bucket_count ? set->buckets
                                                          : bucket + 1;
}

/* Where a key is. */
struct pace_place {
    struct pace_bucket *bucket; /* NULL: nowhere */
    unsigned slot;
};

/* Looks into one bucket. */
static inline struct pace_place pace_set_look(struct pace_bucket *bucket,
                                              uint64_t key, uint64_t hash)
{
    uint64_t wanted = pace_set_tag(hash) * PACE_EACH_TAG;
    uint64_t same =
        pace_bits_zero_bytes(bucket->tags ^ wanted) & PACE_HIGH_BITS;

    for (; same; same &= same - 1) {
        unsigned slot = pace_bits_lowest_byte(same);

        if (bucket->keys[slot] == key) {
            return (struct pace_place){bucket, slot};
        }
    }
    return (struct pace_place){NULL, 0};
}

/* The search for a key that is not in its first bucket, which says that it
 * may have gone on. */
struct pace_place pace_set_find_further(const struct pace_set *set,
                                        uint64_t key, uint64_t hash);

static inline struct pace_place pace_set_find(const struct pace_set *set,
                                              uint64_t key, uint64_t hash)
{
    struct pace_bucket *home = pace_set_home(set, hash);
    struct pace_place place = pace_set_look(home, key, hash);

    if (!place.bucket && home->tags & pace_set_went_on(hash)) {
        return pace_set_find_further(set, key, hash);
    }
    return place;
}

/* Puts a key into a bucket that has a free place. */
static inline void pace_set_put(struct pace_bucket *bucket, uint64_t key,
                                uint64_t hash)
{
    unsigned slot = pace_bits_lowest_byte(pace_set_free_places(bucket));

    bucket->keys[slot] = key;
    bucket->tags |= pace_set_tag(hash) << (8 * slot);
}

/* Puts a key that is not there into a table that has a free place. */
static inline void pace_set_add(struct pace_set *set, uint64_t key,
                                uint64_t hash)
{
    struct pace_bucket *bucket = pace_set_home(set, hash);

    while (!pace_set_free_places(bucket)) {
        bucket->tags |= pace_set_went_on(hash);
        bucket = pace_set_after(set, bucket);
    }
    pace_set_put(bucket, key, hash);
    set->count++;
}

/* Buckets that hold so many keys. */
size_t pace_set_buckets_for(size_t count);

/* An empty table.  errors: PACE_NO_MEMORY */
enum pace_status pace_set_table_new(struct pace_set *set, size_t buckets);

/* The same keys in so many buckets, which must have room for them.
 * errors: PACE_NO_MEMORY: the set is as it was */
enum pace_status pace_set_table_rebuild(struct pace_set *set, size_t buckets);

#endif
