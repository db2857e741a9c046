#include <criterion/criterion.h>

#include "tests/support/exercise.h"

Test(strlen_in_loop, an_empty_text_stays_empty)
{
    exercise_answers("text = \"\"", "\"\", 0 masked");
}

Test(strlen_in_loop, every_digit_is_masked)
{
    exercise_answers("text = \"a\"", "\"a\", 0 masked");
    exercise_answers("text = \"1a\"", "\"#a\", 1 masked");
    exercise_answers("text = \"a1b22\"", "\"a#b##\", 3 masked");
    exercise_answers("text = \"0123456789\"", "\"##########\", 10 masked");
    exercise_answers("text = \"/0:9;\"", "\"/#:#;\", 2 masked");
}

Test(strlen_in_loop, the_last_byte_counts)
{
    exercise_answers("text = \"7\"", "\"#\", 1 masked");
    exercise_answers("text = \"room 7\"", "\"room #\", 1 masked");
}

Test(strlen_in_loop, a_newline_cuts_the_text)
{
    exercise_answers("text = \"a\\n\"", "\"a\\0\", 0 masked");
    exercise_answers("text = \"\\n\"", "\"\\0\", 0 masked");
    exercise_answers("text = \"1\\nb\"", "\"#\\0b\", 1 masked");
}

Test(strlen_in_loop, what_stands_behind_a_cut_stays)
{
    exercise_answers("text = \"1\\n2\"", "\"#\\02\", 1 masked");
    exercise_answers("text = \"a1\\nb2\\nc3\"", "\"a#\\0b2\\nc3\", 1 masked");
    exercise_answers("text = \"\\n\\n5\"", "\"\\0\\n5\", 0 masked");
}

Test(strlen_in_loop, bytes_over_127_are_no_digits)
{
    exercise_answers("text = \"\\xB31\\xFF\"", "\"\\xB3#\\xFF\", 1 masked");
}

static void n_bytes(size_t n, FILE *stream)
{
    fputs("text = \"", stream);
    for (size_t i = 0; i < n; i++) {
        fputc("ab3"[i % 3], stream);
    }
    fputs("\"", stream);
}

Test(strlen_in_loop, work_grows_as_n)
{
    exercise_grows(
        &(struct exercise_growth){.claim = PACE_N, .input = n_bytes});
}

Test(strlen_in_loop, needs_no_heap)
{
    exercise_peak_at_most("text = \"abc123\"", 0);
}
