#include "lib/measure/stats.h"

#include <math.h>

#include <criterion/criterion.h>

#include "tests/support/oom.h"

static struct pace_summary summary_of(const double values[], size_t count)
{
    struct pace_summary summary = {0};

    cr_assert_eq(pace_stats_summarize(values, count, &summary), PACE_OK);
    cr_assert_eq(summary.count, count);
    return summary;
}

Test(stats, one_value_is_its_own_everything)
{
    const double value = 2.385;
    struct pace_summary s = summary_of(&value, 1);

    cr_assert(s.min == value && s.p25 == value && s.median == value);
    cr_assert(s.p75 == value && s.max == value && s.mad == 0.0);
    cr_assert(s.ci_low == value && s.ci_high == value);
}

Test(stats, two_values_share_the_median)
{
    const double values[] = {3.0, 1.0};
    struct pace_summary s = summary_of(values, 2);

    cr_assert(s.min == 1.0 && s.p25 == 1.5 && s.median == 2.0);
    cr_assert(s.p75 == 2.5 && s.max == 3.0 && s.mad == 1.0);
    cr_assert(s.ci_low == 1.0 && s.ci_high == 3.0);
}

Test(stats, quartiles_lie_between_the_neighbours)
{
    /* Unsorted on purpose; quartiles at ranks 1.75 and 3.25 of 4. */
    const double values[] = {40.0, 10.0, 30.0, 20.0};
    struct pace_summary s = summary_of(values, 4);

    cr_assert_float_eq(s.p25, 17.5, 1e-12);
    cr_assert_float_eq(s.median, 25.0, 1e-12);
    cr_assert_float_eq(s.p75, 32.5, 1e-12);
    cr_assert_float_eq(s.mad, 10.0, 1e-12);
    cr_assert_eq(values[0], 40.0, "the input is not sorted in place");
}

Test(stats, the_deviation_ignores_one_wild_value)
{
    const double values[] = {1.0, 2.0, 3.0, 4.0, 1e9};
    struct pace_summary s = summary_of(values, 5);

    cr_assert_eq(s.median, 3.0);
    cr_assert_eq(s.mad, 1.0);
    cr_assert_eq(s.max, 1e9);
}

/*
 * Ranks by adding up binomial coefficients in exact arithmetic; 2 and 9 of 10
 * and 6 and 15 of 20 are in every table of the sign test.
 */
Test(stats, the_interval_of_the_median_has_the_ranks_of_the_tables)
{
    static const size_t ranks[][3] = {{3, 1, 3},   {5, 1, 5},       {6, 1, 6},
                                      {8, 1, 8},   {9, 2, 8},       {10, 2, 9},
                                      {20, 6, 15}, {1000, 469, 532}};
    double values[1000];

    for (size_t i = 0; i < 1000; i++) {
        values[i] = (double)(i + 1);
    }
    for (size_t k = 0; k < sizeof ranks / sizeof ranks[0]; k++) {
        struct pace_summary s = summary_of(values, ranks[k][0]);

        cr_assert_eq(s.ci_low, (double)ranks[k][1], "of %zu", ranks[k][0]);
        cr_assert_eq(s.ci_high, (double)ranks[k][2], "of %zu", ranks[k][0]);
    }
}

Test(stats, negative_and_huge_values_are_fine)
{
    const double values[] = {-1e300, 0.0, 1e300};
    struct pace_summary s = summary_of(values, 3);

    cr_assert(s.min == -1e300 && s.median == 0.0 && s.max == 1e300);
}

Test(stats, nothing_and_what_is_not_finite_are_refused)
{
    const double bad[][2] = {{1.0, NAN}, {INFINITY, 1.0}, {1.0, -INFINITY}};
    struct pace_summary s = {.count = 77};

    cr_assert_eq(pace_stats_summarize(NULL, 0, &s), PACE_BAD_INPUT);
    for (size_t i = 0; i < 3; i++) {
        cr_assert_eq(pace_stats_summarize(bad[i], 2, &s), PACE_BAD_INPUT);
    }
    cr_assert_eq(s.count, 77);
}

static struct pace_sample batch(uint64_t repeats, uint64_t wall_ns,
                                uint64_t cpu_ns, uint64_t switches)
{
    return (struct pace_sample){repeats, wall_ns, cpu_ns, switches};
}

static struct pace_timing timing_of(struct pace_sample items[], size_t count)
{
    struct pace_samples samples = {items, count, count};
    struct pace_timing timing = {0};

    cr_assert_eq(pace_stats_timing(&samples, &timing), PACE_OK);
    return timing;
}

Test(stats, times_are_per_operation)
{
    struct pace_sample items[] = {batch(10, 1000, 990, 0),
                                  batch(20, 2200, 2180, 0),
                                  batch(5, 600, 600, 0)};
    struct pace_timing t = timing_of(items, 3);

    cr_assert_eq(t.wall.min, 100.0);
    cr_assert_eq(t.wall.median, 110.0);
    cr_assert_eq(t.wall.max, 120.0);
    cr_assert_eq(t.cpu.min, 99.0);
    cr_assert_eq(t.cpu.median, 109.0);
    cr_assert_eq(t.disturbed, 0);
}

Test(stats, a_batch_is_disturbed_by_a_switch_or_by_waiting)
{
    struct pace_sample switched = batch(1, 1000, 1000, 1);
    struct pace_sample waited = batch(1, 1051, 1000, 0);
    struct pace_sample just_not = batch(1, 1050, 1000, 0);
    struct pace_sample nothing = batch(1, 0, 0, 0);

    cr_assert(pace_stats_disturbed(&switched));
    cr_assert(pace_stats_disturbed(&waited));
    cr_assert_not(pace_stats_disturbed(&just_not));
    cr_assert_not(pace_stats_disturbed(&nothing));
}

Test(stats, half_of_the_batches_disturbed_is_noisy_and_less_is_not)
{
    struct pace_sample items[] = {
        batch(1, 1000, 1000, 0), batch(1, 1000, 1000, 1),
        batch(1, 9000, 1000, 0), batch(1, 1000, 1000, 0),
        batch(1, 1000, 1000, 0)};

    cr_assert_eq(timing_of(items, 5).disturbed, 2);
    cr_assert_not(timing_of(items, 5).noisy);
    cr_assert(timing_of(items, 4).noisy);
    cr_assert(timing_of(items + 1, 1).noisy);
    cr_assert_not(timing_of(items, 1).noisy);
}

Test(stats, quartiles_of_cpu_far_apart_are_noisy)
{
    /* Quartiles of 5 are the second and the fourth. */
    struct pace_sample items[] = {
        batch(1, 900, 900, 0), batch(1, 950, 950, 0), batch(1, 1000, 1000, 0),
        batch(1, 1050, 1050, 0), batch(1, 1100, 1100, 0)};

    cr_assert_not(timing_of(items, 5).noisy, "exactly 10 %% apart");
    items[3] = batch(1, 1051, 1051, 0);
    cr_assert(timing_of(items, 5).noisy);
    cr_assert_eq(timing_of(items, 5).disturbed, 0);
}

Test(stats, no_samples_have_no_timing)
{
    struct pace_samples none = {0};
    struct pace_timing timing = {.disturbed = 77};

    cr_assert_eq(pace_stats_timing(&none, &timing), PACE_BAD_INPUT);
    cr_assert_eq(timing.disturbed, 77);
}

Test(stats, running_out_of_memory_leaves_the_result_alone)
{
    struct pace_sample items[] = {batch(1, 10, 10, 0), batch(1, 12, 12, 0)};
    struct pace_samples samples = {items, 2, 2};
    enum pace_status status = PACE_NO_MEMORY;
    int allowed = 0;

    for (; status == PACE_NO_MEMORY; allowed++) {
        struct pace_timing timing = {.disturbed = 77};

        oom_after(allowed);
        status = pace_stats_timing(&samples, &timing);
        oom_after(-1);
        cr_assert_eq(timing.disturbed, status ? 77 : 0);
        cr_assert_eq(oom_live_blocks(), 0);
    }
    cr_assert_eq(status, PACE_OK);
    cr_assert(allowed > 2, "some allocation was refused");
}
