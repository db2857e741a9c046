#include "lib/structures/index.h"

#include <criterion/criterion.h>
#include <stdbool.h>

/* More than a bucket can count of those that went on from it. */
#define COUNT 600

/* All of them belong into the last bucket, and go on from there to the first
 * ones. */
#define HASH UINT32_MAX

static bool holds(const struct pace_index *index, uint32_t number)
{
    struct pace_index_bucket *bucket = pace_index_home(index, HASH);

    for (size_t i = 0; i < index->bucket_count; i++) {
        uint64_t fitting = pace_index_fitting(bucket, HASH);

        for (; fitting; fitting &= fitting - 1) {
            if (bucket->numbers[pace_bits_lowest_byte(fitting)] == number) {
                return true;
            }
        }
        if (!pace_index_went_on(bucket)) {
            break;
        }
        bucket = pace_index_after(index, bucket);
    }
    return false;
}

static void expect_every(const struct pace_index *index, uint32_t step)
{
    for (uint32_t number = 0; number < COUNT; number++) {
        cr_assert_eq(holds(index, number), number % step == 0, "%u of every %u",
                     number, step);
    }
}

Test(index, finds_numbers_of_one_hash)
{
    struct pace_index index;

    cr_assert_eq(pace_index_new(&index, COUNT), PACE_OK);
    for (uint32_t number = 0; number < COUNT; number++) {
        cr_assert_not(holds(&index, number));
        pace_index_add(&index, HASH, number);
    }
    expect_every(&index, 1);
    for (uint32_t number = 1; number < COUNT; number += 2) {
        pace_index_remove(&index, HASH, number);
    }
    expect_every(&index, 2);
    for (uint32_t number = 1; number < COUNT; number += 2) {
        pace_index_add(&index, HASH, number);
    }
    expect_every(&index, 1);
    for (uint32_t number = COUNT; number-- > 1;) {
        pace_index_remove(&index, HASH, number);
    }
    expect_every(&index, COUNT);
    pace_index_release(&index);
    cr_assert_null(index.buckets);
}

/* 12 that come and go leave nothing behind: a search ends where it begins. */
Test(index, takes_back_what_it_said)
{
    struct pace_index index;

    cr_assert_eq(pace_index_new(&index, 12), PACE_OK);
    for (uint32_t number = 0; number < 12; number++) {
        pace_index_add(&index, HASH, number);
    }
    cr_assert_eq(pace_index_went_on(pace_index_home(&index, HASH)), 6);
    for (uint32_t number = 0; number < 12; number++) {
        pace_index_remove(&index, HASH, number);
    }
    for (size_t i = 0; i < index.bucket_count; i++) {
        cr_assert_eq(index.buckets[i].tags, 0);
    }
    pace_index_release(&index);
}
