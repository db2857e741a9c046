#include <criterion/criterion.h>
#include <inttypes.h>
#include <stdbool.h>

#include "tests/support/exercise.h"

Test(has_pair_sum, fewer_than_two_numbers_are_no_pair)
{
    exercise_answers("values = [], wanted = 0", "no");
    exercise_answers("values = [3], wanted = 3", "no");
}

Test(has_pair_sum, a_number_does_not_pair_with_itself)
{
    exercise_answers("values = [3], wanted = 6", "no");
    exercise_answers("values = [0], wanted = 0", "no");
    exercise_answers("values = [1 3 9], wanted = 6", "no");
}

Test(has_pair_sum, two_equal_numbers_are_a_pair)
{
    exercise_answers("values = [3 3], wanted = 6", "yes");
    exercise_answers("values = [3 8 3], wanted = 6", "yes");
}

Test(has_pair_sum, the_pair_may_stand_anywhere)
{
    exercise_answers("values = [1 2], wanted = 3", "yes");
    exercise_answers("values = [1 2 4], wanted = 3", "yes");
    exercise_answers("values = [1 2 4], wanted = 5", "yes");
    exercise_answers("values = [1 2 4], wanted = 6", "yes");
    exercise_answers("values = [1 2 4], wanted = 7", "no");
}

Test(has_pair_sum, the_pair_may_stand_in_the_middle)
{
    exercise_answers("values = [0 2 3 9], wanted = 5", "yes");
    exercise_answers("values = [0 1 2 9 9 9], wanted = 3", "yes");
}

Test(has_pair_sum, numbers_may_be_in_any_order)
{
    exercise_answers("values = [2 1 3], wanted = 3", "yes");
    exercise_answers("values = [5 1 4 2], wanted = 9", "yes");
    exercise_answers("values = [5 1 4 2], wanted = 8", "no");
    exercise_answers("values = [-4 7 -9 1], wanted = -3", "yes");
}

Test(has_pair_sum, sums_may_exceed_32_bits)
{
    exercise_answers("values = [2147483647 1], wanted = 2147483648", "yes");
    exercise_answers("values = [2147483647 2147483647], wanted = -2", "no");
    exercise_answers("values = [-2147483648 -2147483648], wanted = -4294967296",
                     "yes");
}

Test(has_pair_sum, numbers_may_be_far_apart)
{
    exercise_answers("values = [2147483647 2147483647 -2147483648 "
                     "-2147483648], wanted = 4294967294",
                     "yes");
    exercise_answers("values = [2147483647 2147483647 -2147483648 "
                     "-2147483648], wanted = -4294967296",
                     "yes");
}

static bool by_two_loops(const int64_t values[], size_t count, int64_t wanted)
{
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < i; j++) {
            if (values[i] + values[j] == wanted) {
                return true;
            }
        }
    }
    return false;
}

/* Of n numbers up to 2n in size, a sum has a pair about every other time. */
Test(has_pair_sum, any_numbers_give_what_two_loops_give)
{
    int64_t values[21];

    for (size_t count = 2; count <= 20; count++) {
        exercise_random(count, -2 * (int64_t)count, 2 * (int64_t)count, values,
                        count + 1);
        exercise_answers(
            exercise_text("values = %s, wanted = %" PRId64,
                          exercise_list(values, count), values[count]),
            by_two_loops(values, count, values[count]) ? "yes" : "no");
    }
}

/* Even numbers in no order, and an odd sum in the midst of theirs: no pair. */
static void n_numbers(size_t n, FILE *stream)
{
    fputs("values = [", stream);
    for (size_t i = 0; i < n; i++) {
        fprintf(stream, " %zu", i * 7919 % n * 2);
    }
    fprintf(stream, "], wanted = %zu", 2 * n - 1);
}

Test(has_pair_sum, work_grows_as_n_log_n)
{
    exercise_grows(&(struct exercise_growth){
        .claim = PACE_N_LOG_N, .least = PACE_N, .input = n_numbers});
}

Test(has_pair_sum, heap_is_8_bytes_a_number_at_most)
{
    int64_t values[1000];

    for (int64_t i = 0; i < 1000; i++) {
        values[i] = i * 7919 % 1000 * 2;
    }
    exercise_peak_at_most(exercise_text("values = %s, wanted = 1999",
                                        exercise_list(values, 1000)),
                          8000);
}
