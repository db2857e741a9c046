#include "lib/structures/set_table.h"

/* Of the 7 places of a bucket, 5 are filled on the average before the table
 * grows.  The fuller they are, the more searches go on to a second bucket,
 * which no processor foresees: with 6 keys in each they took twice as long as
 * with 4. */
#define MOST_PER_BUCKET 5

size_t pace_set_buckets_for(size_t count)
{
    return count / MOST_PER_BUCKET + (count % MOST_PER_BUCKET > 0);
}

enum pace_status pace_set_table_new(struct pace_set *set, size_t buckets)
{
    if (buckets > SIZE_MAX / sizeof(struct pace_bucket)) {
        return PACE_NO_MEMORY;
    }
    set->pages = pace_pages_new(buckets * sizeof(struct pace_bucket));
    set->buckets = set->pages.start;
    if (!set->buckets) {
        return PACE_NO_MEMORY;
    }
    set->bucket_count = buckets;
    set->limit = MOST_PER_BUCKET * buckets;
    set->count = 0;
    set->erased = 0;
    return PACE_OK;
}

struct pace_place pace_set_find_further(const struct pace_set *set,
                                        uint64_t key, uint64_t hash)
{
    struct pace_bucket *bucket = pace_set_home(set, hash);
    struct pace_place place = {NULL, 0};

    /* Many keys that came and went may have left their bits in every bucket:
     * the search then ends where it began. */
    for (size_t left = set->bucket_count - 1;
         left && !place.bucket && bucket->tags & pace_set_went_on(hash);
         left--) {
        bucket = pace_set_after(set, bucket);
        place = pace_set_look(bucket, key, hash);
    }
    return place;
}

/* The hashes come in order, bucket by bucket, in the new table as well. */
enum pace_status pace_set_table_rebuild(struct pace_set *set, size_t buckets)
{
    struct pace_set grown = *set;
    enum pace_status status = pace_set_table_new(&grown, buckets);

    if (status) {
        return status;
    }
    for (size_t i = 0; i < set->bucket_count; i++) {
        const struct pace_bucket *bucket = &set->buckets[i];
        uint64_t taken = bucket->tags & PACE_HIGH_BITS;

        for (; taken; taken &= taken - 1) {
            uint64_t key = bucket->keys[pace_bits_lowest_byte(taken)];

            pace_set_add(&grown, key, pace_hash_word(&set->hash, key));
        }
    }
    pace_pages_release(&set->pages);
    *set = grown;
    return PACE_OK;
}
