#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(free_early, the_list_is_what_it_was)
{
    exercise_answers("n = 0", "[]");
    exercise_answers("n = 1", "[2]");
    exercise_answers("n = 2", "[4]");
    exercise_answers("n = 3", "[4 6]");
    exercise_answers("n = 10", "[12 14 16 18 20]");
}

Test(free_early, the_list_has_the_doubles_above_n)
{
    int64_t values[100];

    for (int64_t n = 11; n <= 20; n++) {
        size_t used = 0;

        for (int64_t i = 1; i <= n; i++) {
            if (i + i > n) {
                values[used++] = i + i;
            }
        }
        exercise_answers(exercise_text("n = %" PRId64, n),
                         exercise_list(values, used));
    }
}

Test(free_early, the_peak_is_12_bytes_for_each_number)
{
    exercise_peak_at_most("n = 6", 12 * 6 + 16);
    exercise_peak_at_most("n = 10", 12 * 10 + 16);
    exercise_peak_at_most("n = 11", 12 * 11 + 16);
    exercise_peak_at_most("n = 1000", 12 * 1000 + 16);
}

/* 12 MB for 10^6 numbers. */
Test(free_early, the_peak_of_a_million_numbers_is_12_million_bytes)
{
    exercise_peak_at_most("n = 1000000", 12000000);
}

Test(free_early, refused_memory_leaves_nothing)
{
    exercise_answers_or("n = 10", "[12 14 16 18 20]", "refused");
}

static void just_n(size_t n, FILE *stream)
{
    fprintf(stream, "n = %zu", n);
}

Test(free_early, work_grows_as_n)
{
    exercise_grows(&(struct exercise_growth){.claim = PACE_N, .input = just_n});
}
