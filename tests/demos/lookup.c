#include "demos/lookup/lookup.h"

#include <criterion/criterion.h>
#include <string.h>

#include "lib/measure/rng.h"
#include "lib/measure/tally.h"
#include "tests/support/oom.h"

typedef enum pace_status way_fn(const struct lookup_arrays *arrays,
                                int64_t common[], size_t *count);

/* All ways that keep duplicates. */
static way_fn *const ways[] = {lookup_nested,     lookup_sort_search,
                               lookup_sort_merge, lookup_hash_set,
                               lookup_small_side, lookup_bitmap};
#define WAYS (sizeof ways / sizeof ways[0])

static void check(const struct lookup_arrays *arrays, const int64_t expected[],
                  size_t expected_count)
{
    int64_t common[64];

    for (size_t w = 0; w < WAYS; w++) {
        size_t count = 99;

        cr_assert_eq(ways[w](arrays, common, &count), PACE_OK, "way %zu", w);
        cr_assert_eq(count, expected_count, "way %zu: %zu", w, count);
        cr_assert_arr_eq(common, expected, count * sizeof common[0], "way %zu",
                         w);
    }
}

Test(lookup, nothing_is_common_with_nothing)
{
    const int64_t some[] = {1, 2, 3};

    check(&(struct lookup_arrays){some, 0, some, 0}, some, 0);
    check(&(struct lookup_arrays){some, 3, some, 0}, some, 0);
    check(&(struct lookup_arrays){some, 0, some, 3}, some, 0);
    check(&(struct lookup_arrays){some, 1, some + 1, 2}, some, 0);
    check(&(struct lookup_arrays){some, 1, some, 1}, some, 1);
}

Test(lookup, order_and_duplicates_of_the_first_are_kept)
{
    const int64_t first[] = {9, 4, 4, 1, 9, 7, -5, 0};
    const int64_t second[] = {4, 9, 4, 0, 3};
    const int64_t common[] = {9, 4, 4, 9, 0};

    check(&(struct lookup_arrays){first, 8, second, 5}, common, 5);
    /* and with the smaller array first */
    const int64_t back[] = {4, 9, 4, 0};
    check(&(struct lookup_arrays){second, 5, first, 8}, back, 4);
}

Test(lookup, sets_alone_drop_duplicates)
{
    const int64_t first[] = {9, 4, 4, 1, 9};
    const int64_t second[] = {4, 9, 4};
    struct lookup_arrays arrays = {first, 5, second, 3};
    int64_t common[5];
    size_t count;

    cr_assert_eq(lookup_distinct(&arrays, common, &count), PACE_OK);
    cr_assert_eq(count, 2);
    cr_assert_eq(common[0], 9);
    cr_assert_eq(common[1], 4);
}

Test(lookup, the_ends_of_the_range_are_numbers_like_others)
{
    const int64_t ends[] = {INT64_MAX, INT64_MIN, 0};
    struct lookup_arrays arrays = {ends, 3, ends, 3};
    int64_t common[3];
    size_t count = 7;

    for (size_t w = 0; w + 1 < WAYS; w++) {
        cr_assert_eq(ways[w](&arrays, common, &count), PACE_OK);
        cr_assert_arr_eq(common, ends, sizeof ends);
    }
    count = 7;
    cr_assert_eq(lookup_bitmap(&arrays, common, &count), PACE_OVER_BUDGET);
    cr_assert_eq(count, 7);
    const int64_t top[] = {INT64_MAX, INT64_MAX - 1};
    const int64_t asked[] = {INT64_MIN, INT64_MAX};
    arrays = (struct lookup_arrays){asked, 2, top, 2};
    cr_assert_eq(lookup_bitmap(&arrays, common, &count), PACE_OK);
    cr_assert_eq(count, 1, "a number below the range wraps above it");
}

Test(lookup, every_way_finds_the_same_in_random_arrays)
{
    int64_t first[60];
    int64_t second[60];
    int64_t expected[60];

    for (uint64_t seed = 1; seed <= 200; seed++) {
        size_t n = seed % 61;
        size_t m = seed * 7 % 61;
        size_t count;

        cr_assert_eq(pace_rng_fill(seed, -20, 20, first, n), PACE_OK);
        cr_assert_eq(pace_rng_fill(seed + 999, -20, 20, second, m), PACE_OK);
        struct lookup_arrays arrays = {first, n, second, m};
        lookup_nested(&arrays, expected, &count);
        check(&arrays, expected, count);
    }
}

Test(lookup, the_reference_case_takes_62502500_comparisons)
{
    static int64_t first[10000];
    static int64_t second[10000];
    static int64_t common[10000];
    struct lookup_arrays arrays = {first, 10000, second, 10000};

    for (int64_t i = 0; i < 10000; i++) {
        first[i] = i;
        second[i] = i + 5000;
    }
    for (size_t w = 0; w < WAYS; w++) {
        size_t count = 0;

        pace_tally_reset();
        cr_assert_eq(ways[w](&arrays, common, &count), PACE_OK);
        cr_assert_eq(count, 5000);
        cr_assert_eq(common[0], 5000);
        cr_assert_eq(common[4999], 9999);
        if (ways[w] == lookup_nested) {
            cr_assert_eq(pace_tally_value("comparisons"), 62502500);
        }
    }
}

Test(lookup, memory_may_run_out_at_every_allocation)
{
    int64_t first[40];
    int64_t second[50];
    int64_t common[40];
    struct lookup_arrays arrays = {first, 40, second, 50};

    cr_assert_eq(pace_rng_fill(1, 0, 99, first, 40), PACE_OK);
    cr_assert_eq(pace_rng_fill(2, 0, 99, second, 50), PACE_OK);
    long before = oom_live_blocks();
    for (size_t w = 1; w < WAYS; w++) {
        enum pace_status status = PACE_NO_MEMORY;

        for (int k = 0; status; k++) {
            size_t count = 7;

            oom_after(k);
            status = ways[w](&arrays, common, &count);
            oom_after(-1);
            cr_assert(status == PACE_OK || status == PACE_NO_MEMORY);
            cr_assert(!status || count == 7);
            cr_assert_eq(oom_live_blocks(), before);
            cr_assert(!(k == 0 && status == PACE_OK), "way %zu", w);
        }
    }
}
