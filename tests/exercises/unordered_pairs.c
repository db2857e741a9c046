#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(unordered_pairs, no_pair_gives_0)
{
    exercise_answers("values = []", "0");
    exercise_answers("values = [7]", "0");
}

Test(unordered_pairs, a_pair_counts_once)
{
    exercise_answers("values = [3 5]", "15");
    exercise_answers("values = [1 2 3]", "11");
}

Test(unordered_pairs, numbers_may_be_negative_or_equal)
{
    exercise_answers("values = [-1 1]", "-1");
    exercise_answers("values = [2 2 2]", "12");
    exercise_answers("values = [-3 4 -5]", "-17");
}

static int64_t by_two_loops(const int64_t values[], size_t count)
{
    int64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < i; j++) {
            sum += values[i] * values[j];
        }
    }
    return sum;
}

Test(unordered_pairs, any_numbers_give_what_two_loops_give)
{
    int64_t values[20];

    for (size_t count = 1; count <= 20; count++) {
        exercise_random(count, -1000, 1000, values, count);
        exercise_answers(
            exercise_text("values = %s", exercise_list(values, count)),
            exercise_text("%" PRId64, by_two_loops(values, count)));
    }
}

Test(unordered_pairs, large_sums_are_exact)
{
    int64_t values[3000];

    for (size_t i = 0; i < 3000; i++) {
        values[i] = 1000;
    }
    /* 3000 * 2999 / 2 pairs of 10^6 each; the squares alone are beyond 2^31 */
    exercise_answers(exercise_text("values = %s", exercise_list(values, 3000)),
                     "4498500000000");
}

static void n_numbers(size_t n, FILE *stream)
{
    fputs("values = [", stream);
    for (size_t i = 0; i < n; i++) {
        fprintf(stream, " %zu", i % 100);
    }
    fputs("]", stream);
}

Test(unordered_pairs, work_grows_as_n)
{
    exercise_grows(
        &(struct exercise_growth){.claim = PACE_N, .input = n_numbers});
}

Test(unordered_pairs, no_heap_is_used)
{
    exercise_peak_at_most("values = [1 2 3]", 0);
}
