#ifndef PACE_INDEX_H
#define PACE_INDEX_H

#include <stddef.h>
#include <stdint.h>

#include "lib/measure/status.h"
#include "lib/structures/bits.h"
#include "lib/structures/pages.h"

/*
 * Finds numbers by the hash of what they stand for.  Used inside
 * lib/structures.  Buckets and tags are as in lib/structures/set_table.h, with
 * two differences: a bucket has 6 numbers and half a cache line, and it counts
 * who went on, so that a removal can take back what the addition said.  A
 * cache that takes and drops entries for ever need not build it anew.
 */
#define PACE_NUMBERS_PER_BUCKET 6

struct pace_index_bucket {
    uint64_t tags; /* byte i is of numbers[i]; the highest: how many went on */
    uint32_t numbers[PACE_NUMBERS_PER_BUCKET];
};

struct pace_index {
    struct pace_index_bucket *buckets; /* NULL at first */
    struct pace_pages pages;
    size_t bucket_count;
};

/* Numbers are below this. */
#define PACE_INDEX_LIMIT UINT32_MAX

/* An empty index with room for so many.  errors: PACE_NO_MEMORY */
enum pace_status pace_index_new(struct pace_index *index, size_t count);

/* There must be room, and the number may not be there yet. */
void pace_index_add(struct pace_index *index, uint32_t hash, uint32_t number);

/* The number must be there, under that hash. */
void pace_index_remove(struct pace_index *index, uint32_t hash,
                       uint32_t number);

/* Forgets all numbers and keeps their room. */
void pace_index_clear(struct pace_index *index);

void pace_index_release(struct pace_index *index);

static inline uint64_t pace_index_tag(uint32_t hash)
{
    return (hash & 0x7F) | 0x80;
}

/* Where the search for a hash begins; only if there are buckets. */
static inline struct pace_index_bucket *pace_index_home(
    const struct pace_index *index, uint32_t hash)
{
    return &index->buckets[hash * (uint64_t)index->bucket_count >> 32];
}

/* The bucket after one whose search goes on. */
static inline struct pace_index_bucket *pace_index_after(
    const struct pace_index *index, struct pace_index_bucket *bucket)
{
    return bucket + 1 == index->buckets + index->bucket_count ? index->buckets
                                                              : bucket + 1;
}

/* Marks the highest bit of every tag that fits, and perhaps some above it. */
static inline uint64_t pace_index_fitting(
    const struct pace_index_bucket *bucket, uint32_t hash)
{
    uint64_t wanted = pace_index_tag(hash) * UINT64_C(0x010101010101);

    return pace_bits_zero_bytes(bucket->tags ^ wanted) &
           UINT64_C(0x808080808080);
}

static inline unsigned pace_index_went_on(
    const struct pace_index_bucket *bucket)
{
    return (unsigned)(bucket->tags >> 56);
}

#endif
