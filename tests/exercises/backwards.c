#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(backwards, the_last_comes_first)
{
    exercise_answers("numbers = [3], limit = 0", "6 end");
    exercise_answers("numbers = [1 2 3], limit = 0", "6 4 2 end");
    exercise_answers("numbers = [7 7 2], limit = 0", "4 14 14 end");
}

Test(backwards, an_empty_list_ends_at_once)
{
    exercise_answers("numbers = [], limit = 0", "end");
    exercise_answers("numbers = [1], limit = 9", "end");
}

Test(backwards, what_is_not_greater_is_passed_over)
{
    exercise_answers("numbers = [5 2], limit = 4", "10 end");
    exercise_answers("numbers = [5 1 3], limit = 4", "6 10 end");
    exercise_answers("numbers = [9 1 -9 2 0], limit = 4", "18 end");
    exercise_answers("numbers = [-1 -2], limit = -4", "-2 end");
}

Test(backwards, the_largest_numbers_are_exact)
{
    exercise_answers("numbers = [1000000000000000 -1000000000000000],"
                     " limit = -2000000000000001",
                     "-2000000000000000 2000000000000000 end");
}

Test(backwards, any_numbers_give_the_list_from_its_end)
{
    int64_t numbers[12];
    const char *expected;

    for (size_t count = 1; count <= 12; count++) {
        exercise_random(count, -9, 9, numbers, count);
        expected = "end";
        for (size_t i = 0; i < count; i++) {
            if (numbers[i] + numbers[i] > -4) {
                expected = exercise_text("%" PRId64 " %s",
                                         numbers[i] + numbers[i], expected);
            }
        }
        exercise_answers(exercise_text("numbers = %s, limit = -4",
                                       exercise_list(numbers, count)),
                         expected);
    }
}

Test(backwards, after_the_end_there_is_nothing)
{
    exercise_answers("numbers = [], limit = 0, turns = [1 1 1]", "end end end");
    exercise_answers("numbers = [4], limit = 0, turns = [1 1 1 1]",
                     "8 end end end");
}

Test(backwards, the_end_leaves_the_value_alone)
{
    exercise_answers("numbers = [1], limit = 9, turns = [1]", "end");
    exercise_answers("numbers = [1 5], limit = 9, turns = [1 1]", "10 end");
}

Test(backwards, two_iterators_do_not_disturb_each_other)
{
    exercise_answers("numbers = [1 2], limit = 0, turns = [1 2 1 2]",
                     "4 4 2 2");
    exercise_answers("numbers = [1 2 3], limit = 0, turns = [2 2 1 2]",
                     "6 4 6 2");
}

static void n_numbers(size_t n, FILE *stream)
{
    fputs("numbers = [", stream);
    for (size_t i = 0; i < n; i++) {
        fprintf(stream, " %zu", i % 100);
    }
    fputs("], limit = 149", stream);
}

Test(backwards, no_heap_is_used)
{
    exercise_allocates_at_most("numbers = [1 2 3], limit = 0", 0);
}

Test(backwards, work_grows_as_n)
{
    exercise_grows(
        &(struct exercise_growth){.claim = PACE_N, .input = n_numbers});
}
