#include <criterion/criterion.h>
#include <string.h>

#include "tests/support/exercise.h"

Test(join_words, no_words_make_an_empty_text)
{
    exercise_answers("words = [], separator = \", \"", "\"\"");
    exercise_answers("words = [], separator = \"\"", "\"\"");
}

Test(join_words, a_separator_stands_between_two_words)
{
    exercise_answers("words = [\"a\"], separator = \",\"", "\"a\"");
    exercise_answers("words = [\"a\" \"b\"], separator = \",\"", "\"a,b\"");
    exercise_answers("words = [\"one\" \"two\" \"three\"], separator = \"-\"",
                     "\"one-two-three\"");
}

Test(join_words, the_separator_may_have_any_length)
{
    exercise_answers("words = [\"a\" \"b\" \"c\"], separator = \"\"",
                     "\"abc\"");
    exercise_answers("words = [\"a\" \"b\"], separator = \" and \"",
                     "\"a and b\"");
}

Test(join_words, an_empty_word_is_a_word)
{
    exercise_answers("words = [\"\"], separator = \",\"", "\"\"");
    exercise_answers("words = [\"\" \"a\"], separator = \",\"", "\",a\"");
    exercise_answers("words = [\"a\" \"\" \"b\"], separator = \",\"",
                     "\"a,,b\"");
    exercise_answers("words = [\"a\" \"\"], separator = \",\"", "\"a,\"");
    exercise_answers("words = [\"\" \"\" \"\"], separator = \"; \"",
                     "\"; ; \"");
}

Test(join_words, refused_memory_is_told)
{
    exercise_answers_or("words = [\"a\" \"b\" \"c\"], separator = \", \"",
                        "\"a, b, c\"", "refused");
}

Test(join_words, memory_is_just_that_of_the_text)
{
    char word[1001] = {0};
    const char *input;

    exercise_peak_at_most("words = [], separator = \", \"", 1);
    exercise_peak_at_most("words = [\"a\" \"b\" \"c\"], separator = \", \"", 8);
    memset(word, 'x', sizeof word - 1);
    input =
        exercise_text("words = [\"a\" \"%s\" \"b\"], separator = \"+\"", word);
    /* 1,002 letters, 2 separators and the 0 */
    exercise_peak_at_most(input, 1005);
    exercise_allocates_at_most(input, 1);
}

static void n_words(size_t n, FILE *stream)
{
    fputs("words = [", stream);
    for (size_t i = 0; i < n; i++) {
        fputs(" \"eight888\"", stream);
    }
    fputs("], separator = \", \"", stream);
}

Test(join_words, work_grows_as_n)
{
    exercise_grows(
        &(struct exercise_growth){.claim = PACE_N, .input = n_words});
}
