#include <criterion/criterion.h>
#include <inttypes.h>
#include <stdlib.h>

#include "tests/support/exercise.h"

Test(sum_of_distances, no_pair_gives_0)
{
    exercise_answers("values = []", "0");
    exercise_answers("values = [7]", "0");
}

Test(sum_of_distances, a_pair_counts_once)
{
    exercise_answers("values = [3 5]", "2");
    exercise_answers("values = [5 3]", "2");
    exercise_answers("values = [4 4]", "0");
}

Test(sum_of_distances, every_pair_counts)
{
    exercise_answers("values = [1 2 5]", "8");
    exercise_answers("values = [1 2 4 8]", "23");
}

Test(sum_of_distances, the_order_does_not_matter)
{
    exercise_answers("values = [1 5 2]", "8");
    exercise_answers("values = [5 2 1]", "8");
    exercise_answers("values = [4 1 8 2]", "23");
}

Test(sum_of_distances, numbers_may_be_negative_or_equal)
{
    exercise_answers("values = [-1 1]", "2");
    exercise_answers("values = [2 2 2]", "0");
    exercise_answers("values = [-3 4 -5]", "18");
}

Test(sum_of_distances, distances_beyond_32_bits_are_exact)
{
    exercise_answers("values = [-2147483648 2147483647]", "4294967295");
    exercise_answers("values = [2147483647 0 -2147483648]", "8589934590");
    exercise_answers("values = [2000000000 -2000000000 0]", "8000000000");
}

static int64_t by_two_loops(const int64_t values[], size_t count)
{
    int64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < i; j++) {
            sum += llabs(values[i] - values[j]);
        }
    }
    return sum;
}

Test(sum_of_distances, any_numbers_give_what_two_loops_give)
{
    int64_t values[20];

    for (size_t count = 1; count <= 20; count++) {
        exercise_random(count, -1000, 1000, values, count);
        exercise_answers(
            exercise_text("values = %s", exercise_list(values, count)),
            exercise_text("%" PRId64, by_two_loops(values, count)));
    }
}

Test(sum_of_distances, the_largest_sum_is_exact)
{
    static int64_t values[100000];

    for (size_t i = 0; i < 100000; i++) {
        values[i] = i % 2 == 0 ? INT32_MIN : INT32_MAX;
    }
    /* 50,000 * 50,000 pairs are 2^32 - 1 apart; 2^63 is 9.2 * 10^18. */
    exercise_answers(
        exercise_text("values = %s", exercise_list(values, 100000)),
        "10737418237500000000");
}

static void n_numbers(size_t n, FILE *stream)
{
    fputs("values = [", stream);
    for (size_t i = 0; i < n; i++) {
        fprintf(stream, " %zu", (i + 1) * 7919 % 104729);
    }
    fputs("]", stream);
}

Test(sum_of_distances, work_grows_as_n_log_n)
{
    exercise_grows(&(struct exercise_growth){
        .claim = PACE_N_LOG_N, .least = PACE_N, .input = n_numbers});
}

Test(sum_of_distances, refused_memory_gives_false)
{
    exercise_answers_or("values = [4 1 8 2]", "23", "false");
}

Test(sum_of_distances, the_copy_is_given_back)
{
    exercise_answers("values = [6 1 1]", "10");
}

/* A copy, and as much again for a sort that merges. */
Test(sum_of_distances, heap_is_8_bytes_per_number_and_64_at_most)
{
    int64_t values[1000];

    exercise_random(1, -1000000, 1000000, values, 1000);
    exercise_peak_at_most(
        exercise_text("values = %s", exercise_list(values, 1000)), 8064);
}
