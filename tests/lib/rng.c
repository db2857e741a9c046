#include "lib/measure/rng.h"

#include <criterion/criterion.h>

#include "tests/support/oom.h"

/*
 * The expected numbers come from a separate implementation of MT19937
 * (Matsumoto and Nishimura, 2002 seeding) and of taus2 (L'Ecuyer, 1999), which
 * yields the reference values of GSL's own tests: 1186927261 as the 1000th of
 * mt19937 seeded with 4357, 2733957125 as the 10000th of taus2 seeded with 1.
 */
static const struct {
    uint64_t seed;
    int64_t low, high;
    int64_t first[4];
} known[] = {
    {1, 0, 99, {83, 47, 6, 0}},
    {2, 0, 99, {60, 99, 9, 62}},
    {1 + (UINT64_C(1) << 32), 0, 99, {88, 2, 9, 87}},
    {1 + (UINT64_C(1) << 63), 0, 99, {73, 67, 84, 96}},
    {UINT64_MAX, 1, 6, {6, 6, 5, 5}},
    {1,
     INT32_MIN,
     INT32_MAX,
     {663738579, -1188614481, 1048071046, -1476355468}},
    {1,
     -(INT64_C(1) << 62),
     INT64_C(1) << 62,
     {INT64_C(659407262838376704), INT64_C(-4549890579079809504),
      INT64_C(2925844861545803166), INT64_C(-2388749502971824394)}},
    {1,
     INT64_MIN,
     INT64_MAX,
     {INT64_C(2850735490857381551), INT64_C(4501430867125639796),
      INT64_C(-3952278755589011200), INT64_C(1532629195503617925)}},
};

Test(rng, a_seed_gives_the_same_numbers_on_every_machine)
{
    for (size_t k = 0; k < sizeof known / sizeof known[0]; k++) {
        int64_t values[4];

        cr_assert_eq(pace_rng_fill(known[k].seed, known[k].low, known[k].high,
                                   values, 4),
                     PACE_OK);
        cr_assert_arr_eq(values, known[k].first, sizeof values, "row %zu", k);
    }
}

Test(rng, narrow_arrays_hold_the_same_numbers_as_wide_ones)
{
    int32_t values[4];

    for (size_t k = 0; k < sizeof known / sizeof known[0]; k++) {
        if (known[k].low < INT32_MIN || known[k].high > INT32_MAX) {
            continue;
        }
        cr_assert_eq(pace_rng_fill_i32(known[k].seed, (int32_t)known[k].low,
                                       (int32_t)known[k].high, values, 4),
                     PACE_OK);
        for (size_t i = 0; i < 4; i++) {
            cr_assert_eq(values[i], known[k].first[i], "row %zu", k);
        }
    }
}

Test(rng, a_range_of_one_value_gives_that_value)
{
    const int64_t edges[] = {INT64_MIN, -1, 0, 1, INT64_MAX};
    int64_t value = 42;
    int32_t small = 42;

    for (size_t i = 0; i < 5; i++) {
        cr_assert_eq(pace_rng_fill(7, edges[i], edges[i], &value, 1), PACE_OK);
        cr_assert_eq(value, edges[i]);
    }
    cr_assert_eq(pace_rng_fill_i32(7, INT32_MIN, INT32_MIN, &small, 1),
                 PACE_OK);
    cr_assert_eq(small, INT32_MIN);
}

Test(rng, both_ends_of_a_range_occur_and_nothing_beyond)
{
    /* One below, at and above a power of two: where rejection begins. */
    for (int64_t high = 3; high <= 5; high++) {
        int64_t values[1000];
        size_t count[6] = {0};

        cr_assert_eq(pace_rng_fill(1, 0, high, values, 1000), PACE_OK);
        for (size_t i = 0; i < 1000; i++) {
            cr_assert(values[i] >= 0 && values[i] <= high);
            count[values[i]]++;
        }
        /* Each is expected 167 times or more; 100 is 5 deviations off. */
        for (int64_t v = 0; v <= high; v++) {
            cr_assert(count[v] > 100, "%d of 0..%d", (int)v, (int)high);
        }
    }
}

Test(rng, every_bit_of_the_seed_matters)
{
    int64_t plain[2];
    int64_t changed[2];

    pace_rng_fill(0, INT64_MIN, INT64_MAX, plain, 2);
    for (unsigned bit = 0; bit < 64; bit++) {
        pace_rng_fill(UINT64_C(1) << bit, INT64_MIN, INT64_MAX, changed, 2);
        cr_assert_arr_neq(changed, plain, sizeof plain, "bit %u", bit);
    }
    /* GSL takes 0 for its default, which is 4357. */
    pace_rng_fill(4357, INT64_MIN, INT64_MAX, changed, 2);
    cr_assert_arr_neq(changed, plain, sizeof plain);
}

Test(rng, a_longer_array_begins_like_a_shorter_one)
{
    int64_t few[10];
    int64_t many[1000];

    pace_rng_fill(3, -50, 50, few, 10);
    pace_rng_fill(3, -50, 50, many, 1000);
    cr_assert_arr_eq(few, many, sizeof few);
}

Test(rng, no_values_are_fine)
{
    cr_assert_eq(pace_rng_fill(1, 0, 9, NULL, 0), PACE_OK);
    cr_assert_eq(pace_rng_fill_i32(1, 0, 9, NULL, 0), PACE_OK);
    cr_assert_eq(pace_rng_shuffle(1, NULL, 0), PACE_OK);
}

Test(rng, a_shuffle_is_the_known_one)
{
    size_t order[8] = {0, 1, 2, 3, 4, 5, 6, 7};
    const size_t expected[8] = {7, 5, 2, 0, 1, 4, 6, 3};
    size_t alone = 7;

    cr_assert_eq(pace_rng_shuffle(1, order, 8), PACE_OK);
    cr_assert_arr_eq(order, expected, sizeof order);
    cr_assert_eq(pace_rng_shuffle(1, &alone, 1), PACE_OK);
    cr_assert_eq(alone, 7);
}

Test(rng, every_order_of_three_is_equally_likely)
{
    size_t seen[27] = {0};

    for (uint64_t seed = 0; seed < 6000; seed++) {
        size_t order[3] = {0, 1, 2};

        pace_rng_shuffle(seed, order, 3);
        seen[9 * order[0] + 3 * order[1] + order[2]]++;
    }
    const size_t orders[6] = {5, 7, 11, 15, 19, 21};

    /* 1000 are expected of each; the deviation is 29. */
    for (size_t i = 0; i < 6; i++) {
        cr_assert(seen[orders[i]] > 850 && seen[orders[i]] < 1150, "%zu: %zu",
                  orders[i], seen[orders[i]]);
    }
}

Test(rng, running_out_of_memory_leaves_the_values_alone)
{
    for (int allowed = 0; allowed < 2; allowed++) {
        int64_t value = 42;
        int32_t small = 42;
        size_t order[2] = {42, 43};

        oom_after(allowed);
        cr_assert_eq(pace_rng_fill(1, 0, 9, &value, 1), PACE_NO_MEMORY);
        oom_after(allowed);
        cr_assert_eq(pace_rng_fill_i32(1, 0, 9, &small, 1), PACE_NO_MEMORY);
        oom_after(allowed);
        cr_assert_eq(pace_rng_shuffle(1, order, 2), PACE_NO_MEMORY);
        oom_after(-1);
        cr_assert_eq(value, 42);
        cr_assert_eq(small, 42);
        cr_assert(order[0] == 42 && order[1] == 43);
        cr_assert_eq(oom_live_blocks(), 0);
    }
    int64_t value = 42;

    oom_after(2);
    cr_assert_eq(pace_rng_fill(1, 0, 9, &value, 1), PACE_OK);
    oom_after(-1);
    cr_assert_eq(value, 3);
    cr_assert_eq(oom_live_blocks(), 0);
}
