#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(large_pairs, no_pair_gives_0)
{
    exercise_answers("values = []", "0");
    exercise_answers("values = [7]", "0");
    exercise_answers("values = [-2147483648]", "0");
}

Test(large_pairs, a_pair_counts_in_both_orders)
{
    exercise_answers("values = [3 5]", "30");
    exercise_answers("values = [1 2 3]", "22");
    exercise_answers("values = [2 2 2]", "24");
}

Test(large_pairs, numbers_may_be_negative)
{
    exercise_answers("values = [-1 1]", "-2");
    exercise_answers("values = [-3 4 -5]", "-34");
}

static int64_t by_two_loops(const int64_t values[], size_t count)
{
    int64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < count; j++) {
            sum += i != j ? values[i] * values[j] : 0;
        }
    }
    return sum;
}

Test(large_pairs, any_numbers_give_what_two_loops_give)
{
    int64_t values[20];

    for (size_t count = 1; count <= 20; count++) {
        /* 400 products of up to 10^14 fit in 64 bits. */
        exercise_random(count, -10000000, 10000000, values, count);
        exercise_answers(
            exercise_text("values = %s", exercise_list(values, count)),
            exercise_text("%" PRId64, by_two_loops(values, count)));
    }
}

Test(large_pairs, a_square_takes_more_than_32_bits)
{
    exercise_answers("values = [65536 1]", "131072");
    exercise_answers("values = [100000 100000]", "20000000000");
}

Test(large_pairs, the_last_bit_of_a_large_sum_counts)
{
    /* 2 * (2^31 - 1)^2 = 2^63 - 2^33 + 2 */
    exercise_answers("values = [2147483647 2147483647]", "9223372028264841218");
    /* -2 * 2^31 * (2^31 - 1) = -(2^63 - 2^32) */
    exercise_answers("values = [2147483647 -2147483648]",
                     "-9223372032559808512");
}

Test(large_pairs, a_sum_may_take_more_than_64_bits)
{
    /* 2, 6, 12 times 2^62 */
    exercise_answers("values = [-2147483648 -2147483648]",
                     "9223372036854775808");
    exercise_answers("values = [-2147483648 -2147483648 -2147483648]",
                     "27670116110564327424");
    exercise_answers(
        "values = [-2147483648 -2147483648 -2147483648 -2147483648]",
        "55340232221128654848");
}

static const char *same_numbers(int64_t value, size_t count)
{
    int64_t values[1000];

    for (size_t i = 0; i < count; i++) {
        values[i] = value;
    }
    return exercise_text("values = %s", exercise_list(values, count));
}

Test(large_pairs, a_thousand_large_numbers_are_exact)
{
    /* 999,000 * 2^62 and 999,000 * (2^31 - 1)^2 */
    exercise_answers(same_numbers(INT32_MIN, 1000),
                     "4607074332408960516096000");
    exercise_answers(same_numbers(INT32_MAX, 1000),
                     "4607074328118288188391000");
}

static void n_numbers(size_t n, FILE *stream)
{
    fputs("values = [", stream);
    for (size_t i = 0; i < n; i++) {
        fprintf(stream, " %zu", i % 100);
    }
    fputs("]", stream);
}

Test(large_pairs, work_grows_as_n)
{
    exercise_grows(
        &(struct exercise_growth){.claim = PACE_N, .input = n_numbers});
}

Test(large_pairs, no_heap_is_used)
{
    exercise_peak_at_most("values = [1 2 3]", 0);
}
