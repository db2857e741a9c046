#include <criterion/criterion.h>
#include <inttypes.h>
#include <stdbool.h>

#include "tests/support/exercise.h"

Test(count_reallocs, an_empty_array_was_never_allocated)
{
    exercise_answers("count = 0, by_half", "0");
    exercise_answers("count = 0, by_two", "0");
}

Test(count_reallocs, the_first_allocation_counts)
{
    exercise_answers("count = 1, by_half", "1");
    exercise_answers("count = 1, by_two", "1");
}

/* Rooms by half: 1 2 4 7 11 17 26, by two: 1 2 4 8 16 32. */
Test(count_reallocs, a_full_array_waits_for_the_next_item)
{
    exercise_answers("count = 4, by_two", "3");
    exercise_answers("count = 5, by_two", "4");
    exercise_answers("count = 8, by_two", "4");
    exercise_answers("count = 9, by_two", "5");
    exercise_answers("count = 7, by_half", "4");
    exercise_answers("count = 8, by_half", "5");
    exercise_answers("count = 11, by_half", "5");
    exercise_answers("count = 12, by_half", "6");
}

/* Appends one after the other. */
static uint64_t appended(uint64_t count, bool by_half)
{
    uint64_t times = 0;
    uint64_t room = 0;

    for (uint64_t items = 0; items < count; items++) {
        if (items == room) {
            room = by_half ? room + room / 2 + 1 : room + (room ? room : 1);
            times++;
        }
    }
    return times;
}

static void answers_as_appended(uint64_t count)
{
    for (int by_half = 0; by_half <= 1; by_half++) {
        exercise_answers(exercise_text("count = %" PRIu64 ", %s", count,
                                       by_half ? "by_half" : "by_two"),
                         exercise_text("%" PRIu64, appended(count, by_half)));
    }
}

Test(count_reallocs, any_count_gives_what_appending_gives)
{
    for (uint64_t count = 2; count <= 20; count++) {
        answers_as_appended(count);
    }
    answers_as_appended(10000);
    answers_as_appended(999999);
}

Test(count_reallocs, a_million_takes_33_by_half_and_21_by_two)
{
    exercise_answers("count = 1000000, by_half", "33");
    exercise_answers("count = 1000000, by_two", "21");
}

/* 2^59 < 10^18 <= 2^60.  Room by half is the 102nd of the row above, worked
 * out in whole numbers of any length. */
Test(count_reallocs, the_largest_count_is_no_trouble)
{
    exercise_answers("count = 1000000000000000000, by_two", "61");
    exercise_answers("count = 1000000000000000000, by_half", "102");
}

static void by_half(size_t n, FILE *stream)
{
    fprintf(stream, "count = %zu, by_half", n);
}

static void by_two(size_t n, FILE *stream)
{
    fprintf(stream, "count = %zu, by_two", n);
}

Test(count_reallocs, work_grows_as_log_n_at_most)
{
    exercise_grows(&(struct exercise_growth){
        .claim = PACE_LOG_N, .least = PACE_CONSTANT, .input = by_half});
    exercise_grows(&(struct exercise_growth){
        .claim = PACE_LOG_N, .least = PACE_CONSTANT, .input = by_two});
}

Test(count_reallocs, no_heap_is_used)
{
    exercise_peak_at_most("count = 1000, by_half", 0);
    exercise_peak_at_most("count = 1000, by_two", 0);
}
