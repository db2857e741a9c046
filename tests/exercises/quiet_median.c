#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(quiet_median, the_middle_one_of_an_odd_number)
{
    exercise_answers("values = [7]", "7");
    exercise_answers("values = [5 1 2]", "2");
    exercise_answers("values = [9 8 1 2 10]", "8");
}

Test(quiet_median, half_the_sum_of_two_in_the_middle)
{
    exercise_answers("values = [1 2]", "1.5");
    exercise_answers("values = [5 1 2 4]", "3");
    exercise_answers("values = [-1 1]", "0");
}

Test(quiet_median, of_nothing_there_is_no_median)
{
    exercise_answers("values = []", "false");
}

Test(quiet_median, fractions_are_told_apart)
{
    exercise_answers("values = [0.5 0.25 0.75]", "0.5");
    exercise_answers("values = [0.75 0.5 0.25 0]", "0.375");
    exercise_answers("values = [-0.25 0.25 -0.5]", "-0.25");
}

Test(quiet_median, one_slow_run_does_not_move_it)
{
    exercise_answers("values = [10 12 11]", "11");
    exercise_answers("values = [10 1000000 11]", "11");
}

Test(quiet_median, large_numbers_fit)
{
    exercise_answers("values = [1e300 1e300]", "1e+300");
    exercise_answers("values = [1e300 -1e300 4]", "4");
}

/* As many lie below the sought one as above, but for those equal to it. */
static double ranked(const int64_t values[], size_t count, size_t rank)
{
    for (size_t i = 0; i < count; i++) {
        size_t below = 0;
        size_t equal = 0;

        for (size_t j = 0; j < count; j++) {
            below += values[j] < values[i];
            equal += values[j] == values[i];
        }
        if (below <= rank && rank < below + equal) {
            return (double)values[i];
        }
    }
    return 0;
}

Test(quiet_median, any_numbers_give_what_ranking_gives)
{
    int64_t values[20];

    for (size_t count = 1; count <= 20; count++) {
        exercise_random(count, -9, 9, values, count);
        exercise_answers(
            exercise_text("values = %s", exercise_list(values, count)),
            exercise_text("%g", (ranked(values, count, (count - 1) / 2) +
                                 ranked(values, count, count / 2)) /
                                    2));
    }
}

static void n_numbers(size_t n, FILE *stream)
{
    fputs("values = [", stream);
    for (size_t i = 0; i < n; i++) {
        fprintf(stream, " %zu", (i + 1) * 7919 % 104729);
    }
    fputs("]", stream);
}

/* Who finds the middle without sorting everything needs only n. */
Test(quiet_median, work_grows_as_n_log_n_at_most)
{
    exercise_grows(&(struct exercise_growth){
        .claim = PACE_N_LOG_N, .least = PACE_N, .input = n_numbers});
}

Test(quiet_median, refused_memory_gives_false)
{
    exercise_answers_or("values = [5 1 2 4]", "3", "false");
}

Test(quiet_median, the_copy_is_given_back)
{
    exercise_answers("values = [2 1 2 1 2]", "2");
}

/* A copy, and as much again for a sort that merges. */
Test(quiet_median, heap_is_16_bytes_per_number_and_64_at_most)
{
    int64_t values[1000];

    exercise_random(1, 0, 1000000, values, 1000);
    exercise_peak_at_most(
        exercise_text("values = %s", exercise_list(values, 1000)), 16064);
}
