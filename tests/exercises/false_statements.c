#include <criterion/criterion.h>
#include <inttypes.h>

#include "chapters/00-measuring/exercises/false_statements/false_statements.h"
#include "tests/support/exercise.h"

/* A report all of whose statements are true, none at its bound. */
static const struct report sound = {.comparisons_n = 499500,
                                    .comparisons_2n = 1999000,
                                    .one_run_n_ns = 125000,
                                    .one_run_2n_ns = 500000,
                                    .tick_ns = 100,
                                    .batch_ns = 200000,
                                    .p25_ns = 124000,
                                    .median_ns = 125000,
                                    .p75_ns = 127000,
                                    .p90_ns = 140000,
                                    .max_ns = 200000,
                                    .mean_ns = 126000,
                                    .median_low_ns = 124800,
                                    .median_high_ns = 125300,
                                    .ratio_low = 0.82,
                                    .ratio_high = 0.87};

static void finds(const struct report *r, const char *expected)
{
    exercise_answers(
        exercise_text(
            "comparisons_n = %" PRIu64 ", comparisons_2n = %" PRIu64
            ", one_run_n_ns = %" PRIu64 ", one_run_2n_ns = %" PRIu64
            ", tick_ns = %" PRIu64 ", batch_ns = %" PRIu64 ", p25_ns = %" PRIu64
            ", median_ns = %" PRIu64 ", p75_ns = %" PRIu64 ", p90_ns = %" PRIu64
            ", max_ns = %" PRIu64 ", mean_ns = %" PRIu64
            ", median_low_ns = %" PRIu64 ", median_high_ns = %" PRIu64
            ", ratio_low = %g, ratio_high = %g",
            r->comparisons_n, r->comparisons_2n, r->one_run_n_ns,
            r->one_run_2n_ns, r->tick_ns, r->batch_ns, r->p25_ns, r->median_ns,
            r->p75_ns, r->p90_ns, r->max_ns, r->mean_ns, r->median_low_ns,
            r->median_high_ns, r->ratio_low, r->ratio_high),
        expected);
}

Test(false_statements, three_of_the_example_are)
{
    const struct report example = {.comparisons_n = 499500,
                                   .comparisons_2n = 1999000,
                                   .one_run_n_ns = 125000,
                                   .one_run_2n_ns = 310000,
                                   .tick_ns = 1000000,
                                   .batch_ns = 40000000,
                                   .p25_ns = 124000,
                                   .median_ns = 125000,
                                   .p75_ns = 127000,
                                   .p90_ns = 140000,
                                   .max_ns = 2900000,
                                   .mean_ns = 131000,
                                   .median_low_ns = 124800,
                                   .median_high_ns = 125300,
                                   .ratio_low = 0.96,
                                   .ratio_high = 1.01};

    finds(&example, "false: MEAN_IS_USUAL CLOCK_IS_GOOD NEW_IS_FASTER");
}

Test(false_statements, none_of_a_sound_report_is)
{
    finds(&sound, "false:");
}

Test(false_statements, counts_tell_growth_and_one_shot_does_not)
{
    struct report report = sound;

    report.one_run_2n_ns = 310000;
    finds(&report, "false:");
    report.one_run_2n_ns = 500000;
    report.comparisons_2n = 999000; /* as n */
    finds(&report, "false: GROWS_AS_N_SQUARED");
    report.comparisons_2n = 3996000; /* as n^3 */
    finds(&report, "false: GROWS_AS_N_SQUARED");
    report.comparisons_n = 9966; /* as n log n: 21931 / 9966 is 2.2 */
    report.comparisons_2n = 21931;
    finds(&report, "false: GROWS_AS_N_SQUARED");
}

Test(false_statements, a_mean_outside_the_middle_half_is_not_usual)
{
    struct report report = sound;

    report.mean_ns = 127001;
    finds(&report, "false: MEAN_IS_USUAL");
    report.mean_ns = 123999;
    finds(&report, "false: MEAN_IS_USUAL");
}

Test(false_statements, the_clock_is_read_once_for_a_batch)
{
    struct report report = sound;

    report.tick_ns = 1000000;
    report.batch_ns = 120000000;
    finds(&report, "false:");
    report.batch_ns = 99999999;
    finds(&report, "false: CLOCK_IS_GOOD");
}

Test(false_statements, one_bad_run_is_not_one_in_ten)
{
    struct report report = sound;

    report.max_ns = 90000000;
    finds(&report, "false:");
    report.p90_ns = 250001;
    finds(&report, "false: TAIL_IS_THIN");
}

Test(false_statements, a_wide_interval_has_no_second_digit)
{
    struct report report = sound;

    report.median_low_ns = 124000;
    report.median_high_ns = 126000; /* 1.6 % */
    finds(&report, "false: DIGITS_ARE_TRUE");
}

Test(false_statements, an_interval_with_1_in_it_leaves_a_doubt)
{
    struct report report = sound;

    report.ratio_low = 0.7;
    report.ratio_high = 1.02;
    finds(&report, "false: NEW_IS_FASTER");
    report.ratio_low = 1.1;
    report.ratio_high = 1.2;
    finds(&report, "false: NEW_IS_FASTER");
    report.ratio_low = 0.9;
    report.ratio_high = 1;
    finds(&report, "false: NEW_IS_FASTER");
}

Test(false_statements, at_most_includes_the_bound)
{
    struct report report = sound;

    report.batch_ns = 10000; /* 100 steps */
    report.mean_ns = report.p75_ns;
    report.p90_ns = 2 * report.median_ns;
    report.median_high_ns = 126050; /* 1250 wide */
    finds(&report, "false:");
    report.mean_ns = report.p25_ns;
    report.comparisons_n = 500000;
    report.comparisons_2n = 2020000; /* 1 % more than four times */
    finds(&report, "false:");
    report.comparisons_2n = 1980000;
    finds(&report, "false:");
    report.comparisons_2n = 1979999;
    finds(&report, "false: GROWS_AS_N_SQUARED");
}

Test(false_statements, percent_are_not_rounded)
{
    struct report report = sound;

    report.batch_ns = 9999;
    finds(&report, "false: CLOCK_IS_GOOD");
    report.batch_ns = sound.batch_ns;
    report.median_high_ns = 126051;
    finds(&report, "false: DIGITS_ARE_TRUE");
}

/* The numbers of the sound report, a million times as large. */
Test(false_statements, numbers_beyond_32_bits_are_compared)
{
    struct report report = {.comparisons_n = 499500000000,
                            .comparisons_2n = 1999000000000,
                            .one_run_n_ns = 125000000000,
                            .one_run_2n_ns = 500000000000,
                            .tick_ns = 100000000,
                            .batch_ns = 200000000000,
                            .p25_ns = 124000000000,
                            .median_ns = 125000000000,
                            .p75_ns = 127000000000,
                            .p90_ns = 140000000000,
                            .max_ns = 200000000000,
                            .mean_ns = 126000000000,
                            .median_low_ns = 124800000000,
                            .median_high_ns = 125300000000,
                            .ratio_low = 0.82,
                            .ratio_high = 0.87};

    finds(&report, "false:");
    report.comparisons_2n += UINT64_C(1) << 38;
    finds(&report, "false: GROWS_AS_N_SQUARED");
}

Test(false_statements, all_six_may_be)
{
    const struct report bad = {.comparisons_n = 1000,
                               .comparisons_2n = 2000,
                               .one_run_n_ns = 1000,
                               .one_run_2n_ns = 4000,
                               .tick_ns = 10,
                               .batch_ns = 100,
                               .p25_ns = 10,
                               .median_ns = 20,
                               .p75_ns = 30,
                               .p90_ns = 100,
                               .max_ns = 1000,
                               .mean_ns = 60,
                               .median_low_ns = 15,
                               .median_high_ns = 25,
                               .ratio_low = 0.5,
                               .ratio_high = 1.5};

    finds(&bad, "false: GROWS_AS_N_SQUARED MEAN_IS_USUAL CLOCK_IS_GOOD "
                "TAIL_IS_THIN DIGITS_ARE_TRUE NEW_IS_FASTER");
}
