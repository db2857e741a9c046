#include "lib/structures/set_table.h"

/* Of the 7 places of a bucket, 6 1/4 are filled before the table doubles:
 * between 10.2 and 20.5 bytes per key. */
static size_t limit_of(size_t buckets)
{
    return buckets / 4 * 25 + buckets % 4 * 6;
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
    set->last = buckets - 1;
    set->limit = limit_of(buckets);
    set->shift = 64;
    for (; buckets > 1; buckets /= 2) {
        set->shift--;
    }
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
    for (size_t i = 0; i <= set->last; i++) {
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
