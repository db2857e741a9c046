#include <criterion/criterion.h>

#include "tests/support/exercise.h"

Test(leak_hunt, a_text_without_words_has_0)
{
    exercise_answers("text = \"\"", "0");
    exercise_answers("text = \"   \"", "0");
}

Test(leak_hunt, the_words_of_the_list_are_freed)
{
    exercise_answers("text = \"a\"", "1");
    exercise_answers("text = \"to be or not\"", "4");
    exercise_answers("text = \"  a   ab abc \"", "3");
}

Test(leak_hunt, a_word_that_is_known_is_freed)
{
    exercise_answers("text = \"a a\"", "1");
    exercise_answers("text = \"to be or not to be\"", "4");
}

Test(leak_hunt, a_refused_text_leaves_nothing)
{
    exercise_answers("text = \"7\"", "refused");
    exercise_answers("text = \"a 7\"", "refused");
    exercise_answers("text = \"a b, c\"", "refused");
}

Test(leak_hunt, refused_memory_leaves_nothing)
{
    exercise_answers_or("text = \"word\"", "1", "refused");
    exercise_answers_or("text = \"a b a\"", "2", "refused");
}

/* 26 * 26 words, each of them twice. */
Test(leak_hunt, a_long_text_leaves_nothing)
{
    char text[2 * 26 * 26 * 3 + 1];
    size_t length = 0;

    for (int word = 0; word < 2 * 26 * 26; word++) {
        text[length++] = (char)('a' + word / 26 % 26);
        text[length++] = (char)('a' + word % 26);
        text[length++] = ' ';
    }
    text[length] = '\0';
    exercise_answers(exercise_text("text = \"%s\"", text), "676");
}
