#include <criterion/criterion.h>
#include <string.h>

#include "tests/support/exercise.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

Test(text_builder, an_empty_text_is_a_text)
{
    exercise_answers("take", "\"\"");
    exercise_answers("append \"\", take", "\"\"");
}

Test(text_builder, pieces_stand_one_behind_the_other)
{
    exercise_answers("append \"a\", take", "\"a\"");
    exercise_answers("append \"ab\", append \"\", append \"c\", take",
                     "\"abc\"");
}

Test(text_builder, a_piece_may_hold_any_bytes)
{
    exercise_answers("append \"a\\0b\", append \"c\", take", "\"a\\0bc\"");
}

Test(text_builder, a_second_text_starts_empty)
{
    exercise_answers("append \"a\", take, append \"b\", take", "\"a\" \"b\"");
    exercise_answers("append \"a\", take, take", "\"a\" \"\"");
}

Test(text_builder, a_text_may_just_fill_its_block)
{
    static const size_t lengths[] = {7,  8,  9,  15, 16,  17,  31,
                                     32, 33, 63, 64, 127, 128, 129};
    char text[130];

    memset(text, 'x', sizeof text);
    for (size_t i = 0; i < COUNT(lengths); i++) {
        exercise_answers(exercise_text("repeat %zu \"x\", take", lengths[i]),
                         exercise_text("\"%.*s\"", (int)lengths[i], text));
    }
}

Test(text_builder, a_piece_may_be_longer_than_the_block)
{
    char text[1001] = {0};

    memset(text, 'y', sizeof text - 1);
    exercise_answers(exercise_text("append \"x\", append \"%s\", take", text),
                     exercise_text("\"x%s\"", text));
}

Test(text_builder, refused_memory_loses_nothing)
{
    exercise_answers_or("take", "\"\"", "refused");
    exercise_answers_or("append \"ab\", repeat 40 \"c\", take",
                        "\"abcccccccccccccccccccccccccccccccccccccccc\"",
                        "refused");
}

/* A text of n bytes, made byte by byte. */
static const char *bytes(size_t n)
{
    return exercise_text("repeat %zu \"x\", take", n);
}

/* The logarithms of n are rounded down. */
Test(text_builder, short_texts_take_few_allocations)
{
    exercise_allocates_at_most("take", 2);
    exercise_allocates_at_most(bytes(1), 0 + 2);
    exercise_allocates_at_most(bytes(10), 3 + 2);
    exercise_allocates_at_most(bytes(50), 5 + 2);
}

Test(text_builder, allocations_are_at_most_log2_n_and_2)
{
    exercise_allocates_at_most(bytes(1000), 9 + 2);
    exercise_allocates_at_most(bytes(5000), 12 + 2);
    exercise_allocates_at_most(bytes(20000), 14 + 2);
}

Test(text_builder, moves_are_at_most_twice_the_text)
{
    static const size_t lengths[] = {10, 20, 40, 140, 600, 1000, 20000};

    for (size_t i = 0; i < COUNT(lengths); i++) {
        exercise_moves_at_most(bytes(lengths[i]), 2 * lengths[i]);
    }
}

static void n_pieces(size_t n, FILE *stream)
{
    fprintf(stream, "repeat %zu \"word\", take", n);
}

Test(text_builder, work_grows_as_n)
{
    exercise_grows(
        &(struct exercise_growth){.claim = PACE_N, .input = n_pieces});
}
