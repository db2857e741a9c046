#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(min_of_k, the_least_of_the_first_k)
{
    exercise_answers("times_ns = [30 20 10], k = 1",
                     "min_ns = 30, reached = 1");
    exercise_answers("times_ns = [30 20 10], k = 2",
                     "min_ns = 20, reached = 1");
    exercise_answers("times_ns = [30 20 10], k = 3",
                     "min_ns = 10, reached = 1");
    exercise_answers("times_ns = [10 20 30], k = 2",
                     "min_ns = 10, reached = 1");
}

Test(min_of_k, of_nothing_there_is_no_minimum)
{
    exercise_answers("times_ns = [], k = 0", "false");
    exercise_answers("times_ns = [], k = 3", "false");
    exercise_answers("times_ns = [5], k = 0", "false");
}

Test(min_of_k, a_k_beyond_the_last_takes_all)
{
    exercise_answers("times_ns = [30 20], k = 3", "min_ns = 20, reached = 1");
    exercise_answers("times_ns = [7], k = 1000000", "min_ns = 7, reached = 1");
    exercise_answers("times_ns = [20 20], k = 18446744073709551615",
                     "min_ns = 20, reached = 2");
}

Test(min_of_k, runs_that_reach_the_minimum_are_counted)
{
    exercise_answers("times_ns = [20 20], k = 2", "min_ns = 20, reached = 2");
    exercise_answers("times_ns = [20 30 20], k = 3",
                     "min_ns = 20, reached = 2");
    exercise_answers("times_ns = [30 20 40 20 10], k = 4",
                     "min_ns = 20, reached = 2");
    exercise_answers("times_ns = [7 7 7], k = 2", "min_ns = 7, reached = 2");
}

Test(min_of_k, a_new_minimum_was_reached_once)
{
    exercise_answers("times_ns = [20 20 10], k = 3",
                     "min_ns = 10, reached = 1");
    exercise_answers("times_ns = [30 20 10 10 40], k = 5",
                     "min_ns = 10, reached = 2");
}

Test(min_of_k, the_smallest_and_the_largest_time_are_times)
{
    exercise_answers("times_ns = [0 5 0], k = 3", "min_ns = 0, reached = 2");
    exercise_answers(
        "times_ns = [18446744073709551615 18446744073709551615], k = 2",
        "min_ns = 18446744073709551615, reached = 2");
}

/* The minimum is the time that none of the first k is below. */
static const char *by_every_pair(const int64_t times[], size_t k)
{
    for (size_t i = 0; i < k; i++) {
        size_t below = 0;
        size_t equal = 0;

        for (size_t j = 0; j < k; j++) {
            below += times[j] < times[i];
            equal += times[j] == times[i];
        }
        if (below == 0) {
            return exercise_text("min_ns = %" PRId64 ", reached = %zu",
                                 times[i], equal);
        }
    }
    return "false";
}

Test(min_of_k, any_times_give_what_comparing_all_gives)
{
    int64_t times[20];

    for (size_t count = 1; count <= 20; count++) {
        size_t k = 1 + count * 5 % 11;

        exercise_random(count, 100, 105, times, count);
        exercise_answers(exercise_text("times_ns = %s, k = %zu",
                                       exercise_list(times, count), k),
                         by_every_pair(times, k < count ? k : count));
    }
}

static void n_times(size_t n, FILE *stream)
{
    fputs("times_ns = [", stream);
    for (size_t i = 0; i < n; i++) {
        fprintf(stream, " %zu", 1000 + i * 7919 % 1009);
    }
    fprintf(stream, "], k = %zu", n);
}

Test(min_of_k, work_grows_as_k)
{
    exercise_grows(
        &(struct exercise_growth){.claim = PACE_N, .input = n_times});
}

Test(min_of_k, no_heap_is_used)
{
    exercise_peak_at_most("times_ns = [30 20 10 10], k = 4", 0);
}
