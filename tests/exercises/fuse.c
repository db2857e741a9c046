#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(fuse, what_is_kept_is_doubled_and_in_order)
{
    exercise_answers("numbers = [3], limit = 1", "[6]");
    exercise_answers("numbers = [5 1 3], limit = 4", "[10 6]");
    exercise_answers("numbers = [4 4 9], limit = 0", "[8 8 18]");
}

Test(fuse, no_numbers_give_an_empty_list)
{
    exercise_answers("numbers = [], limit = 0", "[]");
    exercise_answers("numbers = [1], limit = 9", "[]");
}

Test(fuse, the_double_is_compared)
{
    exercise_answers("numbers = [3], limit = 4", "[6]");
    exercise_answers("numbers = [-3], limit = -5", "[]");
}

Test(fuse, the_limit_itself_is_not_kept)
{
    exercise_answers("numbers = [2], limit = 4", "[]");
    exercise_answers("numbers = [0 -1], limit = 0", "[]");
}

Test(fuse, the_largest_numbers_are_exact)
{
    exercise_answers("numbers = [1000000000000000], limit = 1999999999999999",
                     "[2000000000000000]");
    exercise_answers("numbers = [-1000000000000000],"
                     " limit = -2000000000000001",
                     "[-2000000000000000]");
}

Test(fuse, any_numbers_give_what_two_steps_give)
{
    int64_t numbers[12];
    int64_t kept[12];

    for (size_t count = 1; count <= 12; count++) {
        size_t used = 0;

        exercise_random(count, -9, 9, numbers, count);
        for (size_t i = 0; i < count; i++) {
            if (numbers[i] + numbers[i] > -4) {
                kept[used++] = numbers[i] + numbers[i];
            }
        }
        exercise_answers(exercise_text("numbers = %s, limit = -4",
                                       exercise_list(numbers, count)),
                         exercise_list(kept, used));
    }
}

/* 0 to 999, of which the last so many have doubles above the limit. */
static const char *thousand(size_t kept)
{
    int64_t numbers[1000];

    for (int64_t i = 0; i < 1000; i++) {
        numbers[i] = i;
    }
    return exercise_text("numbers = %s, limit = %" PRId64,
                         exercise_list(numbers, 1000),
                         2 * (999 - (int64_t)kept));
}

Test(fuse, the_heap_holds_the_list_alone_where_all_is_kept)
{
    exercise_peak_at_most("numbers = [1 2 3], limit = 0", 3 * 8 + 64);
    exercise_peak_at_most(thousand(1000), 1000 * 8 + 64);
}

Test(fuse, the_heap_holds_the_list_alone_where_little_is_kept)
{
    exercise_peak_at_most(thousand(500), 500 * 8 + 64);
    exercise_peak_at_most(thousand(1), 1 * 8 + 64);
    exercise_peak_at_most(thousand(0), 0 * 8 + 64);
}

Test(fuse, the_list_is_allocated_once)
{
    exercise_allocates_at_most("numbers = [1 2 3], limit = 0", 1);
    exercise_allocates_at_most(thousand(500), 1);
}

Test(fuse, refused_memory_is_reported)
{
    exercise_answers_or("numbers = [5 3], limit = 4", "[10 6]", "refused");
}

static void n_numbers(size_t n, FILE *stream)
{
    fputs("numbers = [", stream);
    for (size_t i = 0; i < n; i++) {
        fprintf(stream, " %zu", i % 100);
    }
    fputs("], limit = 99", stream);
}

Test(fuse, work_grows_as_n)
{
    exercise_grows(
        &(struct exercise_growth){.claim = PACE_N, .input = n_numbers});
}
