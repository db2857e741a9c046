#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(hot_spot, without_functions_there_is_none)
{
    exercise_answers("functions = [], calls = [], own_us = [], "
                     "cumulative_us = [], of = [], line = [], hits = [], "
                     "us = []",
                     "none line 0");
}

Test(hot_spot, a_function_without_lines_has_line_0)
{
    exercise_answers("functions = [main], calls = [1], own_us = [5], "
                     "cumulative_us = [5], of = [], line = [], hits = [], "
                     "us = []",
                     "main line 0");
    exercise_answers("functions = [main sqrt], calls = [1 9], own_us = [5 7], "
                     "cumulative_us = [12 7], of = [main], line = [3], "
                     "hits = [1], us = [5]",
                     "sqrt line 0");
}

Test(hot_spot, what_a_function_calls_is_not_its_own_time)
{
    exercise_answers("functions = [main work], calls = [1 1], own_us = [2 8], "
                     "cumulative_us = [10 8], of = [main work], line = [3 7], "
                     "hits = [1 1], us = [2 8]",
                     "work line 7");
}

Test(hot_spot, the_most_calls_are_not_the_most_time)
{
    exercise_answers("functions = [main tiny work], calls = [1 100 2], "
                     "own_us = [1 30 60], cumulative_us = [91 30 60], "
                     "of = [tiny work], line = [4 9], hits = [100 2], "
                     "us = [30 60]",
                     "work line 9");
}

Test(hot_spot, the_dearest_call_is_not_the_most_time)
{
    exercise_answers("functions = [main load tiny], calls = [1 1 100], "
                     "own_us = [1 40 60], cumulative_us = [101 40 60], "
                     "of = [load tiny], line = [4 9], hits = [1 100], "
                     "us = [40 60]",
                     "tiny line 9");
}

Test(hot_spot, the_most_hits_are_not_the_most_time)
{
    exercise_answers("functions = [work], calls = [1], own_us = [70], "
                     "cumulative_us = [70], of = [work work], line = [4 5], "
                     "hits = [900 10], us = [20 50]",
                     "work line 5");
}

Test(hot_spot, the_line_is_one_of_the_hot_function)
{
    exercise_answers("functions = [spread one], calls = [1 1], "
                     "own_us = [60 50], cumulative_us = [110 50], "
                     "of = [one spread spread], line = [9 3 4], "
                     "hits = [1 1 1], us = [50 25 35]",
                     "spread line 4");
}

Test(hot_spot, of_equals_the_first_is_meant)
{
    exercise_answers("functions = [a b], calls = [1 1], own_us = [7 7], "
                     "cumulative_us = [7 7], of = [b a], line = [2 1], "
                     "hits = [1 1], us = [7 7]",
                     "a line 1");
    exercise_answers("functions = [a], calls = [1], own_us = [8], "
                     "cumulative_us = [8], of = [a a], line = [2 3], "
                     "hits = [1 1], us = [4 4]",
                     "a line 2");
    exercise_answers("functions = [a b], calls = [0 0], own_us = [0 0], "
                     "cumulative_us = [0 0], of = [b a], line = [2 1], "
                     "hits = [0 0], us = [0 0]",
                     "a line 1");
}

Test(hot_spot, times_of_64_bits_are_compared)
{
    exercise_answers("functions = [a b], calls = [1 1], own_us = [4294967296 "
                     "18446744073709551615], cumulative_us = [4294967296 "
                     "18446744073709551615], of = [b b], line = [1 2], "
                     "hits = [1 1], us = [9223372036854775807 "
                     "9223372036854775808]",
                     "b line 2");
}

/*
 * A seeded program of functions f1, f2, ..., with three lines each, where each
 * function calls the next one: all tables follow from the times of the lines.
 */
#define MOST_FUNCTIONS 12
#define LINES_OF_EACH  3
#define MOST_LINES     (MOST_FUNCTIONS * LINES_OF_EACH)
#define LONGEST_NAME   8
#define LONGEST_COLUMN (MOST_LINES * LONGEST_NAME)

struct program {
    size_t functions;
    int64_t us[MOST_LINES];
    int64_t hits[MOST_LINES];
    int64_t calls[MOST_FUNCTIONS];
    int64_t own_us[MOST_FUNCTIONS];
    int64_t cumulative_us[MOST_FUNCTIONS];
};

static void seed_program(struct program *program, size_t functions)
{
    size_t lines = functions * LINES_OF_EACH;
    int64_t below = 0;

    program->functions = functions;
    exercise_random(functions, 1, 1000, program->us, lines);
    exercise_random(functions + 100, 1, 1000, program->hits, lines);
    exercise_random(functions + 200, 1, 100, program->calls, functions);
    for (size_t f = functions; f-- > 0;) {
        const int64_t *us = program->us + f * LINES_OF_EACH;

        program->own_us[f] = us[0] + us[1] + us[2];
        below += program->own_us[f];
        program->cumulative_us[f] = below;
    }
}

/* "[f1 f2]", or with each name as often as it has lines. */
static const char *names(size_t functions, size_t times)
{
    char column[LONGEST_COLUMN];
    size_t length = 0;

    column[0] = '\0';
    for (size_t i = 0; i < functions * times; i++) {
        length += (size_t)snprintf(column + length, sizeof column - length,
                                   " f%zu", i / times + 1);
    }
    return exercise_text("[%s]", column);
}

static const char *case_of(const struct program *program)
{
    size_t functions = program->functions;
    size_t lines = functions * LINES_OF_EACH;
    int64_t numbers[MOST_LINES];

    for (size_t i = 0; i < lines; i++) {
        numbers[i] = (int64_t)i + 1;
    }
    return exercise_text(
        "functions = %s, calls = %s, own_us = %s, cumulative_us = %s, of = %s, "
        "line = %s, hits = %s, us = %s",
        names(functions, 1), exercise_list(program->calls, functions),
        exercise_list(program->own_us, functions),
        exercise_list(program->cumulative_us, functions),
        names(functions, LINES_OF_EACH), exercise_list(numbers, lines),
        exercise_list(program->hits, lines), exercise_list(program->us, lines));
}

Test(hot_spot, any_program_has_its_hot_spot_found)
{
    struct program program;

    for (size_t functions = 1; functions <= MOST_FUNCTIONS; functions++) {
        size_t hot = 0;
        size_t line;

        seed_program(&program, functions);
        for (size_t f = 1; f < functions; f++) {
            hot = program.own_us[f] > program.own_us[hot] ? f : hot;
        }
        line = hot * LINES_OF_EACH;
        for (size_t i = line; i < (hot + 1) * LINES_OF_EACH; i++) {
            line = program.us[i] > program.us[line] ? i : line;
        }
        exercise_answers(case_of(&program),
                         exercise_text("f%zu line %zu", hot + 1, line + 1));
    }
}

static void numbers_below(size_t n, FILE *stream)
{
    for (size_t i = 0; i < n; i++) {
        fprintf(stream, " %zu", i);
    }
}

static void n_functions(size_t n, FILE *stream)
{
    fputs("functions = [", stream);
    for (size_t i = 0; i < n; i++) {
        fprintf(stream, " f%zu", i);
    }
    fputs("], calls = [", stream);
    numbers_below(n, stream);
    fputs("], own_us = [", stream);
    numbers_below(n, stream);
    fputs("], cumulative_us = [", stream);
    numbers_below(n, stream);
    fputs("], of = [f0], line = [1], hits = [1], us = [0]", stream);
}

Test(hot_spot, work_grows_as_the_number_of_functions)
{
    exercise_grows(
        &(struct exercise_growth){.claim = PACE_N, .input = n_functions});
}

Test(hot_spot, it_needs_no_heap)
{
    exercise_peak_at_most("functions = [main work], calls = [1 1], "
                          "own_us = [2 8], cumulative_us = [10 8], "
                          "of = [main work], line = [3 7], hits = [1 1], "
                          "us = [2 8]",
                          0);
}
