#include "lib/structures/set_table.h"

/* Of the 7 places of a bucket, 5 are filled on the average before the table
 * grows.  The fuller they are, the more searches go on to a second bucket,
 * which no processor foresees: with 6 keys in each they took twice as long as
 * with 4. */
#define MOST_PER_BUCKET 5

#define MOST_BUCKETS UINT32_MAX

size_t pace_set_buckets_for(size_t count)
{
    size_t buckets = count / MOST_PER_BUCKET + (count % MOST_PER_BUCKET > 0);

    return buckets < MOST_BUCKETS ? buckets : SIZE_MAX;
}

enum pace_status pace_set_table_new(struct pace_set *set, size_t buckets)
{
    if (buckets > MOST_BUCKETS ||
        buckets > SIZE_MAX / sizeof(struct pace_bucket)) {
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

/* The hashes come in order, bucket by bucket, in the new table as well. */
enum pace_status pace_set_table_rebuild(struct pace_set *set, size_t buckets)
{
    struct pace_set grown = *set;
    enum pace_status status = pace_set_table_new(&grown, buckets);

    if (status) {
        return status;
    }
    for (uint64_t i = 0; i < set->bucket_count; i++) {
        const struct pace_bucket *bucket = &set->buckets[i];

        for (unsigned slot = 0; slot < PACE_KEYS_PER_BUCKET; slot++) {
            if (bucket->tags >> (8 * slot) & 0xFF) {
                uint64_t key = bucket->keys[slot];

                pace_set_add(&grown, key, pace_hash_word(&set->hash, key));
            }
        }
    }
    pace_pages_release(&set->pages);
    *set = grown;
    return PACE_OK;
}
