#include <criterion/criterion.h>

#include "tests/support/exercise.h"

/* A case is a report of the contract, the example or the sound one, but for
 * what it names. */

Test(false_statements, three_of_the_example_are)
{
    exercise_answers("example",
                     "false: MEAN_IS_USUAL CLOCK_IS_GOOD NEW_IS_FASTER");
}

Test(false_statements, none_of_a_sound_report_is)
{
    exercise_answers("sound", "false:");
}

Test(false_statements, counts_tell_growth_and_one_shot_does_not)
{
    exercise_answers("sound, one_run_2n_ns 310000", "false:");
    /* as n, n^3 and n log n: 21931 / 9966 is 2.2 */
    exercise_answers("sound, comparisons_2n 999000",
                     "false: GROWS_AS_N_SQUARED");
    exercise_answers("sound, comparisons_2n 3996000",
                     "false: GROWS_AS_N_SQUARED");
    exercise_answers("sound, comparisons_n 9966, comparisons_2n 21931",
                     "false: GROWS_AS_N_SQUARED");
}

Test(false_statements, a_mean_outside_the_middle_half_is_not_usual)
{
    exercise_answers("sound, mean_ns 127001", "false: MEAN_IS_USUAL");
    exercise_answers("sound, mean_ns 123999", "false: MEAN_IS_USUAL");
}

Test(false_statements, the_clock_is_read_once_for_a_batch)
{
    exercise_answers("sound, tick_ns 1000000, batch_ns 120000000", "false:");
    exercise_answers("sound, tick_ns 1000000, batch_ns 99999999",
                     "false: CLOCK_IS_GOOD");
}

Test(false_statements, one_bad_run_is_not_one_in_ten)
{
    exercise_answers("sound, max_ns 90000000", "false:");
    exercise_answers("sound, p90_ns 250001", "false: TAIL_IS_THIN");
}

Test(false_statements, a_wide_interval_has_no_second_digit)
{
    /* 1.6 % */
    exercise_answers("sound, median_low_ns 124000, median_high_ns 126000",
                     "false: DIGITS_ARE_TRUE");
}

Test(false_statements, an_interval_with_1_in_it_leaves_a_doubt)
{
    exercise_answers("sound, ratio_low 0.7, ratio_high 1.02",
                     "false: NEW_IS_FASTER");
    exercise_answers("sound, ratio_low 1.1, ratio_high 1.2",
                     "false: NEW_IS_FASTER");
    exercise_answers("sound, ratio_low 0.9, ratio_high 1",
                     "false: NEW_IS_FASTER");
}

Test(false_statements, at_most_includes_the_bound)
{
    exercise_answers("sound, mean_ns 127000", "false:");
    exercise_answers("sound, mean_ns 124000", "false:");
    /* 100 steps; twice the median; 1,250 wide */
    exercise_answers("sound, batch_ns 10000", "false:");
    exercise_answers("sound, p90_ns 250000", "false:");
    exercise_answers("sound, median_high_ns 126050", "false:");
    /* 1 % more and less than four times */
    exercise_answers("sound, comparisons_n 500000, comparisons_2n 2020000",
                     "false:");
    exercise_answers("sound, comparisons_n 500000, comparisons_2n 1980000",
                     "false:");
    exercise_answers("sound, comparisons_n 500000, comparisons_2n 1979999",
                     "false: GROWS_AS_N_SQUARED");
}

Test(false_statements, percent_are_not_rounded)
{
    exercise_answers("sound, batch_ns 9999", "false: CLOCK_IS_GOOD");
    exercise_answers("sound, median_high_ns 126051", "false: DIGITS_ARE_TRUE");
}

/* 2^32 more than in the sound report, which 32 bits do not show. */
Test(false_statements, numbers_beyond_32_bits_are_compared)
{
    exercise_answers("sound, mean_ns 4295093296", "false: MEAN_IS_USUAL");
    exercise_answers("sound, tick_ns 4294967396", "false: CLOCK_IS_GOOD");
    exercise_answers("sound, p90_ns 4295107296", "false: TAIL_IS_THIN");
    exercise_answers("sound, median_high_ns 4295092596",
                     "false: DIGITS_ARE_TRUE");
    exercise_answers("sound, comparisons_2n 4296966296",
                     "false: GROWS_AS_N_SQUARED");
    exercise_answers("sound, comparisons_n 4295466796",
                     "false: GROWS_AS_N_SQUARED");
}

Test(false_statements, all_six_may_be)
{
    exercise_answers(
        "sound, comparisons_2n 999000, mean_ns 131000, tick_ns 1000000, "
        "p90_ns 250001, median_high_ns 126051, ratio_high 1.01",
        "false: GROWS_AS_N_SQUARED MEAN_IS_USUAL CLOCK_IS_GOOD TAIL_IS_THIN "
        "DIGITS_ARE_TRUE NEW_IS_FASTER");
}
