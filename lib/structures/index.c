#include "lib/structures/index.h"

#include <assert.h>
#include <stdbool.h>

/* Of the 12 places of a cache line, which is two buckets, 6 are filled when
 * there is no more room: one number in 70 then finds none in its first
 * bucket. */
#define MOST_PER_LINE 6

/* A count of those that went on is never taken back from here. */
#define MOST_WENT_ON 255
#define ONE_WENT_ON  (UINT64_C(1) << 56)

enum pace_status pace_index_new(struct pace_index *index, size_t count)
{
    size_t lines = count / MOST_PER_LINE + 1;

    if (lines > SIZE_MAX / PACE_LINE_BYTES) {
        return PACE_NO_MEMORY;
    }
    index->pages = pace_pages_new(lines * PACE_LINE_BYTES);
    index->buckets = index->pages.start;
    index->bucket_count = 2 * lines;
    return index->buckets ? PACE_OK : PACE_NO_MEMORY;
}

static uint64_t free_places(const struct pace_index_bucket *bucket)
{
    return ~bucket->tags & UINT64_C(0x808080808080);
}

void pace_index_add(struct pace_index *index, uint32_t hash, uint32_t number)
{
    struct pace_index_bucket *bucket = pace_index_home(index, hash);

    assert(number < PACE_INDEX_LIMIT);
    while (!free_places(bucket)) {
        if (pace_index_went_on(bucket) < MOST_WENT_ON) {
            bucket->tags += ONE_WENT_ON;
        }
        bucket = pace_index_after(index, bucket);
    }
    unsigned place = pace_bits_lowest_byte(free_places(bucket));

    bucket->numbers[place] = number;
    bucket->tags |= pace_index_tag(hash) << (8 * place);
}

/* Takes a number out of a bucket; false: it is not in it. */
static bool take_out(struct pace_index_bucket *bucket, uint32_t hash,
                     uint32_t number)
{
    uint64_t fitting = pace_index_fitting(bucket, hash);

    for (; fitting; fitting &= fitting - 1) {
        unsigned place = pace_bits_lowest_byte(fitting);

        if (bucket->numbers[place] == number) {
            bucket->tags &= ~(UINT64_C(0xFF) << (8 * place));
            return true;
        }
    }
    return false;
}

void pace_index_remove(struct pace_index *index, uint32_t hash, uint32_t number)
{
    struct pace_index_bucket *bucket = pace_index_home(index, hash);

    while (!take_out(bucket, hash, number)) {
        assert(pace_index_went_on(bucket) > 0);
        if (pace_index_went_on(bucket) < MOST_WENT_ON) {
            bucket->tags -= ONE_WENT_ON;
        }
        bucket = pace_index_after(index, bucket);
    }
}

void pace_index_clear(struct pace_index *index)
{
    for (size_t i = 0; i < index->bucket_count; i++) {
        index->buckets[i].tags = 0;
    }
}

void pace_index_release(struct pace_index *index)
{
    pace_pages_release(&index->pages);
    *index = (struct pace_index){0};
}
