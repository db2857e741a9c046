#include "demos/growth/growth.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <criterion/criterion.h>

#include "lib/demo/demo.h"
#include "lib/measure/rng.h"
#include "lib/measure/tally.h"
#include "tests/support/oom.h"

/* Every tenth value is 8, the others are 1 to 7 in turn. */
static void fill(int64_t values[], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        values[i] = i % 10 ? 1 + (int64_t)(i % 7) : 8;
    }
}

static int64_t *ascending(size_t count)
{
    int64_t *values = malloc((count + 1) * sizeof *values);

    cr_assert(values);
    for (size_t i = 0; i < count; i++) {
        values[i] = 2 * (int64_t)i;
    }
    return values;
}

Test(growth, the_first_is_the_first)
{
    cr_assert_eq(growth_first((const int64_t[]){42, 7}, 2), 42);
}

Test(growth, binary_search_finds_every_value_and_no_other)
{
    int64_t *values = ascending(70);

    for (size_t count = 0; count <= 70; count++) {
        for (int64_t wanted = -1; wanted <= 2 * (int64_t)count; wanted++) {
            bool present =
                wanted >= 0 && wanted % 2 == 0 && wanted < 2 * (int64_t)count;

            cr_assert_eq(growth_binary_search(values, count, wanted),
                         present ? (size_t)wanted / 2 : count, "%ld among %zu",
                         (long)wanted, count);
        }
    }
    free(values);
}

Test(growth, binary_search_gives_the_first_of_equals)
{
    const int64_t values[] = {INT64_MIN, 3, 3, 3, 3, 9, INT64_MAX};

    cr_assert_eq(growth_binary_search(values, 7, 3), 1);
    cr_assert_eq(growth_binary_search(values, 7, INT64_MAX), 6);
    cr_assert_eq(growth_binary_search(values, 7, INT64_MIN), 0);
    cr_assert_eq(growth_binary_search(values, 7, 4), 7);
}

static uint64_t search_comparisons(size_t count, int64_t wanted)
{
    int64_t *values = ascending(count);

    pace_tally_reset();
    growth_binary_search(values, count, wanted);
    free(values);
    return pace_tally_value("comparisons");
}

/* 1000, 500, 250, 125, 63, 32, 16, 8, 4, 2, 1: ten halvings. */
Test(growth, doubling_costs_binary_search_one_comparison)
{
    cr_assert_eq(search_comparisons(1000, 0), 11);
    cr_assert_eq(search_comparisons(1000, 1998), 11);
    cr_assert_eq(search_comparisons(1000, 777), 11);
    cr_assert_eq(search_comparisons(2000, 777), 12);
    cr_assert_eq(search_comparisons(4000, 777), 13);
    cr_assert_eq(search_comparisons(1, 0), 1);
    cr_assert_eq(search_comparisons(0, 0), 0);
}

Test(growth, a_sample_has_the_square_root_of_n_values)
{
    static int64_t values[1000];

    for (size_t i = 0; i < 1000; i++) {
        values[i] = 1;
    }
    cr_assert_eq(growth_sample(values, 1000), 31);
    cr_assert_eq(growth_sample(values, 961), 31);
    cr_assert_eq(growth_sample(values, 960), 30);
    cr_assert_eq(growth_sample(values, 1), 1);
    cr_assert_eq(growth_sample(values, 0), 0);
    /* places 0, 3, 6 */
    cr_assert_eq(
        growth_sample((const int64_t[]){1, 0, 0, 20, 0, 0, 300, 0, 0}, 9), 321);
}

Test(growth, the_sum_is_over_all)
{
    cr_assert_eq(growth_sum((const int64_t[]){1, 20, 300}, 3), 321);
    cr_assert_eq(growth_sum((const int64_t[]){-5}, 1), -5);
    cr_assert_eq(growth_sum(NULL, 0), 0);
}

static int by_value(const void *left, const void *right)
{
    int64_t a = *(const int64_t *)left;
    int64_t b = *(const int64_t *)right;

    return (a > b) - (a < b);
}

typedef void sort_fn(int64_t values[], int64_t room[], size_t count);

static sort_fn *const both_sorts[] = {growth_merge_sort, growth_fast_sort};

/* Sorts copies of the values both ways, and by the C library. */
static void expect_sorted(const int64_t values[], size_t count)
{
    size_t bytes = count * sizeof *values;
    int64_t *expected = malloc(3 * bytes + 1);

    cr_assert(expected);
    int64_t *copy = expected + count;

    memcpy(expected, values, bytes);
    qsort(expected, count, sizeof *expected, by_value);
    for (size_t s = 0; s < PACE_COUNT(both_sorts); s++) {
        memcpy(copy, values, bytes);
        both_sorts[s](copy, copy + count, count);
        cr_assert_arr_eq(copy, expected, bytes, "sort %zu of %zu", s, count);
    }
    free(expected);
}

Test(growth, sorts_agree_with_qsort_on_every_small_count)
{
    static const int64_t highs[] = {0, 9, 1000, INT64_MAX};
    int64_t values[130];

    for (size_t count = 0; count <= 130; count++) {
        for (size_t h = 0; h < PACE_COUNT(highs); h++) {
            cr_assert_eq(
                pace_rng_fill(count, -highs[h], highs[h], values, count),
                PACE_OK);
            expect_sorted(values, count);
        }
    }
}

Test(growth, sorts_take_the_extremes)
{
    const int64_t values[] = {INT64_MAX, 0,         INT64_MIN,
                              -1,        INT64_MAX, INT64_MIN};

    expect_sorted(values, 6);
    expect_sorted(values, 3);
}

/* Spread evenly; dense; ascending; descending; each value half as likely to
 * have one bit more, so that bucket after bucket is full; all but one equal. */
Test(growth, sorts_take_values_that_cluster)
{
    enum {
        COUNT = 20000
    };
    static int64_t values[6][COUNT];

    cr_assert_eq(pace_rng_fill(1, INT64_MIN, INT64_MAX, values[0], COUNT),
                 PACE_OK);
    cr_assert_eq(pace_rng_fill(2, -50, 50, values[1], COUNT), PACE_OK);
    for (size_t i = 0; i < COUNT; i++) {
        values[2][i] = (int64_t)(i * i);
        values[3][i] = -(int64_t)(i * i);
        values[4][i] = values[0][i] >> (i % 64);
        values[5][i] = i == 77 ? INT64_MIN : 5;
    }
    for (size_t kind = 0; kind < 6; kind++) {
        expect_sorted(values[kind], COUNT);
    }
}

static uint64_t sort_comparisons(int64_t values[], size_t count)
{
    static int64_t room[1024];

    pace_tally_reset();
    growth_merge_sort(values, room, count);
    return pace_tally_value("comparisons");
}

/*
 * Of 2^k sorted values each merge of two runs of m compares m times, which is
 * 2^k / 2 per level: 512 * 10.  Of 3, 1, 4, 2: 1 + 1 for the halves, and 1 3
 * with 2 4 takes 3.
 */
Test(growth, merge_sort_counts_its_comparisons)
{
    int64_t values[1024];

    for (size_t i = 0; i < 1024; i++) {
        values[i] = (int64_t)i;
    }
    cr_assert_eq(sort_comparisons(values, 1024), 5120);
    cr_assert_eq(sort_comparisons((int64_t[]){3, 1, 4, 2}, 4), 5);
    cr_assert_eq(sort_comparisons((int64_t[]){3}, 1), 0);
    cr_assert_eq(sort_comparisons((int64_t[]){3}, 0), 0);
}

typedef uint64_t pairs_fn(const int64_t values[], size_t count, int64_t wanted);

static pairs_fn *const both_pairs[] = {growth_pairs, growth_pairs_counted};

Test(growth, pairs_are_of_places_not_of_values)
{
    for (size_t p = 0; p < PACE_COUNT(both_pairs); p++) {
        pairs_fn *pairs = both_pairs[p];

        /* each 40 with each 60 */
        cr_assert_eq(pairs((const int64_t[]){40, 60, 40, 60, 7}, 5, 100), 4);
        /* 50 with 50: 3 of 3 places */
        cr_assert_eq(pairs((const int64_t[]){50, 50, 50}, 3, 100), 3);
        cr_assert_eq(pairs((const int64_t[]){50}, 1, 100), 0);
        cr_assert_eq(pairs((const int64_t[]){1, 99}, 2, 100), 1);
        cr_assert_eq(pairs((const int64_t[]){100, 100}, 2, 200), 1);
        cr_assert_eq(pairs((const int64_t[]){1, 1}, 2, 2), 1);
        cr_assert_eq(pairs((const int64_t[]){100, 1}, 2, 100), 0);
        cr_assert_eq(pairs((const int64_t[]){100, 100}, 2, 201), 0);
        cr_assert_eq(pairs((const int64_t[]){1, 2}, 2, -5), 0);
        cr_assert_eq(pairs(NULL, 0, 100), 0);
    }
}

Test(growth, both_ways_of_counting_pairs_agree)
{
    int64_t values[500];

    for (uint64_t seed = 0; seed < 5; seed++) {
        cr_assert_eq(pace_rng_fill(seed, 1, 100, values, 500), PACE_OK);
        for (int64_t wanted = 0; wanted <= 202; wanted += 7) {
            cr_assert_eq(growth_pairs(values, 500, wanted),
                         growth_pairs_counted(values, 500, wanted));
        }
    }
}

Test(growth, triples_by_hand)
{
    /* 10 20 and either 70, 20 30 50, 10 40 50 */
    const int64_t values[] = {10, 20, 30, 40, 50, 70, 70};

    cr_assert_eq(growth_triples(values, 7, 100), 4);
    cr_assert_eq(growth_triples(values, 3, 60), 1);
    cr_assert_eq(growth_triples(values, 2, 60), 0);
    cr_assert_eq(growth_triples(values, 0, 0), 0);
}

Test(growth, subsets_by_hand)
{
    const int64_t values[] = {10, 20, 30, 40};

    /* 10 40, 20 30 */
    cr_assert_eq(growth_subsets(values, 4, 50), 2);
    /* 10 20 30 40 */
    cr_assert_eq(growth_subsets(values, 4, 100), 1);
    /* no solution */
    cr_assert_eq(growth_subsets(values, 4, 101), 0);
    cr_assert_eq(growth_subsets(values, 4, 5), 0);
    /* the empty one */
    cr_assert_eq(growth_subsets(values, 4, 0), 1);
    cr_assert_eq(growth_subsets(NULL, 0, 0), 1);
    cr_assert_eq(growth_subsets(NULL, 0, 100), 0);
    /* twelve ones: 12! / (5! 7!) of five */
    cr_assert_eq(
        growth_subsets((const int64_t[]){1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1},
                       12, 5),
        792);
}

/* Brute force over the two ends. */
static size_t longest_by_trial(const int64_t values[], size_t count,
                               int64_t limit)
{
    size_t longest = 0;

    for (size_t from = 0; from < count; from++) {
        int64_t sum = 0;

        for (size_t to = from; to < count; to++) {
            sum += values[to];
            if (sum <= limit && to + 1 - from > longest) {
                longest = to + 1 - from;
            }
        }
    }
    return longest;
}

Test(growth, the_longest_stretch_by_hand_and_by_trial)
{
    int64_t values[200];

    cr_assert_eq(growth_longest_stretch((const int64_t[]){5, 1, 1, 9}, 4, 7),
                 3);
    cr_assert_eq(growth_longest_stretch((const int64_t[]){5, 1, 1, 9}, 4, 6),
                 2);
    cr_assert_eq(growth_longest_stretch((const int64_t[]){5, 6}, 2, 4), 0);
    cr_assert_eq(growth_longest_stretch((const int64_t[]){5, 6}, 2, 0), 0);
    cr_assert_eq(growth_longest_stretch((const int64_t[]){5, 6}, 2, 11), 2);
    cr_assert_eq(growth_longest_stretch(NULL, 0, 11), 0);
    for (uint64_t seed = 0; seed < 20; seed++) {
        cr_assert_eq(pace_rng_fill(seed, 1, 100, values, 200), PACE_OK);
        cr_assert_eq(growth_longest_stretch(values, 200, 300),
                     longest_by_trial(values, 200, 300));
    }
}

Test(growth, strides_by_hand)
{
    /* 1+20+300+4000, 20+4000, 300, 4000 */
    cr_assert_eq(growth_strides((const int64_t[]){1, 20, 300, 4000}, 4), 12641);
    cr_assert_eq(growth_strides((const int64_t[]){9}, 1), 9);
    cr_assert_eq(growth_strides(NULL, 0), 0);
}

static uint64_t tally_of(const char *name, const int64_t values[], size_t count,
                         uint64_t (*job)(const int64_t values[], size_t count))
{
    pace_tally_reset();
    job(values, count);
    return pace_tally_value(name);
}

static uint64_t job_pairs(const int64_t values[], size_t count)
{
    return growth_pairs(values, count, 100);
}

static uint64_t job_triples(const int64_t values[], size_t count)
{
    return growth_triples(values, count, 100);
}

static uint64_t job_subsets(const int64_t values[], size_t count)
{
    return growth_subsets(values, count, 100);
}

static uint64_t job_stretch(const int64_t values[], size_t count)
{
    return growth_longest_stretch(values, count, 10);
}

static uint64_t job_strides(const int64_t values[], size_t count)
{
    return (uint64_t)growth_strides(values, count);
}

static uint64_t job_appends(const int64_t values[], size_t count)
{
    int64_t last = 0;

    cr_assert_eq(growth_append_all(values, count, &last), PACE_OK);
    cr_assert_eq(last, values[count - 1]);
    return (uint64_t)last;
}

/*
 * n(n-1)/2, n(n-1)(n-2)/6, 2^(n+1) - 1, the number of divisors of all numbers
 * to n (OEIS A006218: 27 at 10, 7069 at 1000), and 1 + 2 + 4 + ... while less
 * than n.
 */
Test(growth, exact_counts_that_the_chapter_names)
{
    int64_t values[1000];

    fill(values, 1000);
    cr_assert_eq(tally_of("comparisons", values, 1000, job_pairs), 499500);
    cr_assert_eq(tally_of("comparisons", values, 100, job_triples), 161700);
    cr_assert_eq(tally_of("calls", values, 8, job_subsets), 511);
    cr_assert_eq(tally_of("calls", values, 16, job_subsets), 131071);
    cr_assert_eq(tally_of("calls", values, 0, job_subsets), 1);
    cr_assert_eq(tally_of("additions", values, 10, job_strides), 27);
    cr_assert_eq(tally_of("additions", values, 1000, job_strides), 7069);
    cr_assert_eq(tally_of("copies", values, 1000, job_appends), 1023);
    cr_assert_eq(tally_of("copies", values, 513, job_appends), 1023);
    cr_assert_eq(tally_of("copies", values, 512, job_appends), 511);
    cr_assert_eq(tally_of("copies", values, 1, job_appends), 0);
}

Test(growth, appending_without_memory_gives_no_last)
{
    const int64_t values[] = {1, 2, 3};

    for (int allowed = 0; allowed < 3; allowed++) {
        int64_t last = 77;

        oom_after(allowed);
        cr_assert_eq(growth_append_all(values, 3, &last), PACE_NO_MEMORY);
        oom_after(-1);
        cr_assert_eq(last, 77);
        cr_assert_eq(oom_live_blocks(), 0);
    }
}

/* Whatever the values, each end moves n times at most. */
Test(growth, the_stretch_takes_two_steps_per_value_at_most)
{
    int64_t values[1000];
    uint64_t steps;

    fill(values, 1000);
    steps = tally_of("steps", values, 1000, job_stretch);
    cr_assert(steps >= 1000 && steps <= 2000, "%lu", (unsigned long)steps);
    for (size_t i = 0; i < 1000; i++) {
        values[i] = 11;
    }
    cr_assert_eq(tally_of("steps", values, 1000, job_stretch), 2000);
}
