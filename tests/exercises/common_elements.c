#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(common_elements, an_empty_array_has_none_in_common)
{
    exercise_answers("first = [], second = []", "[]");
    exercise_answers("first = [1], second = []", "[]");
    exercise_answers("first = [], second = [1]", "[]");
}

Test(common_elements, finds_what_is_in_both)
{
    exercise_answers("first = [1], second = [1]", "[1]");
    exercise_answers("first = [1], second = [2]", "[]");
    exercise_answers("first = [0 -1], second = [1 0]", "[0]");
    exercise_answers("first = [1 2 3], second = [2 3 4]", "[2 3]");
}

Test(common_elements, the_order_is_that_of_first)
{
    exercise_answers("first = [2 1], second = [1 2]", "[2 1]");
    exercise_answers("first = [9 -4 7 1], second = [1 7 9]", "[9 7 1]");
}

Test(common_elements, duplicates_of_first_are_kept)
{
    exercise_answers("first = [5 5], second = [5]", "[5 5]");
    exercise_answers("first = [5 5], second = [5 5]", "[5 5]");
    exercise_answers("first = [5 1 5 2], second = [2 5]", "[5 5 2]");
}

Test(common_elements, duplicates_of_second_add_nothing)
{
    exercise_answers("first = [5 6], second = [5 5]", "[5]");
    exercise_answers("first = [5], second = [5 5 5]", "[5]");
}

Test(common_elements, numbers_may_be_far_apart)
{
    int64_t values[100];

    exercise_answers("first = [2147483647 -2147483648 0], "
                     "second = [-2147483648 2147483647]",
                     "[2147483647 -2147483648]");
    exercise_random(7, INT32_MIN, INT32_MAX, values, 100);
    exercise_answers(exercise_text("first = %s, second = %s",
                                   exercise_list(values, 100),
                                   exercise_list(values, 100)),
                     exercise_list(values, 100));
}

static const char *by_two_loops(const int64_t first[], const int64_t second[],
                                size_t count)
{
    int64_t common[20];
    size_t found = 0;

    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < count; j++) {
            if (first[i] == second[j]) {
                common[found++] = first[i];
                break;
            }
        }
    }
    return exercise_list(common, found);
}

Test(common_elements, any_numbers_give_what_two_loops_give)
{
    int64_t values[40];

    for (size_t count = 2; count <= 20; count++) {
        exercise_random(count, -(int64_t)count, (int64_t)count, values,
                        2 * count);
        exercise_answers(exercise_text("first = %s, second = %s",
                                       exercise_list(values, count),
                                       exercise_list(values + count, count)),
                         by_two_loops(values, values + count, count));
    }
}

/* The chapter's case, a tenth of it. */
Test(common_elements, of_a_thousand_numbers_five_hundred_are_in_both)
{
    int64_t values[1500];

    for (int64_t i = 0; i < 1500; i++) {
        values[i] = i;
    }
    exercise_answers(exercise_text("first = %s, second = %s",
                                   exercise_list(values, 1000),
                                   exercise_list(values + 500, 1000)),
                     exercise_list(values + 500, 500));
}

Test(common_elements, refused_memory_is_said_and_nothing_is_lost)
{
    exercise_answers_or("first = [3 1 3], second = [3 2]", "[3 3]",
                        "no memory");
}

/* Even and odd numbers in no order: nothing in common, so that no search ends
 * early. */
static void n_and_n_numbers(size_t n, FILE *stream)
{
    fputs("first = [", stream);
    for (size_t i = 0; i < n; i++) {
        fprintf(stream, " %zu", i * 7919 % n * 2);
    }
    fputs("], second = [", stream);
    for (size_t i = 0; i < n; i++) {
        fprintf(stream, " %zu", i * 6101 % n * 2 + 1);
    }
    fputs("]", stream);
}

Test(common_elements, work_grows_as_n_log_n)
{
    exercise_grows(&(struct exercise_growth){
        .claim = PACE_N_LOG_N, .least = PACE_N, .input = n_and_n_numbers});
}

Test(common_elements, heap_depends_on_how_many_there_are)
{
    int64_t values[200];

    exercise_peak_at_most("first = [1], second = [1]", 1024 + 64);
    exercise_random(1, INT32_MIN, INT32_MAX, values, 200);
    exercise_peak_at_most(exercise_text("first = %s, second = %s",
                                        exercise_list(values, 100),
                                        exercise_list(values + 100, 100)),
                          1024 + 200 * 32);
}
