#include <criterion/criterion.h>

#include "tests/support/exercise.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

Test(shrinking_array, an_untouched_array_is_empty)
{
    exercise_answers("fill 0", "popped [], left []");
}

Test(shrinking_array, the_last_item_goes_first)
{
    exercise_answers("push 7, pop", "popped [7], left []");
    exercise_answers("push 1, push 2, push 3, pop, pop",
                     "popped [3 2], left [1]");
    exercise_answers("push -5, pop, push 8, push 9, pop",
                     "popped [-5 9], left [8]");
    exercise_answers("push 4294967303, push -4294967303, pop",
                     "popped [-4294967303], left [4294967303]");
}

Test(shrinking_array, items_survive_every_move)
{
    exercise_answers("fill 9, pop, pop, pop, pop, pop, pop, pop",
                     "popped [9 8 7 6 5 4 3], left [1 2]");
    exercise_answers("fill 100, drop 97, push 4, pop, pop",
                     "popped [4 3], left [1 2]");
    exercise_answers("fill 5, drop 5, fill 3, swing 4",
                     "popped [], left [1 2 3]");
}

Test(shrinking_array, room_is_at_most_four_times_the_items)
{
    exercise_answers("watch_room, fill 33, drop 33", "popped [], left []");
    exercise_answers("watch_room, fill 1000, drop 990",
                     "popped [], left [1 2 3 4 5 6 7 8 9 10]");
    exercise_answers("watch_room, fill 4096, drop 4096, fill 2",
                     "popped [], left [1 2]");
    exercise_peak_at_most("fill 1000", 4 * 1000 * 8);
}

Test(shrinking_array, a_refused_push_changes_nothing)
{
    exercise_answers_or("push 1, push 2, push 3", "popped [], left [1 2 3]",
                        "refused");
    exercise_answers("stubborn, fill 9", "popped [], left [1 2 3 4 5 6 7 8 9]");
}

/* Pushes that are refused are asked for again: whichever allocation is
 * refused, all goes well in the end. */
Test(shrinking_array, a_pop_cannot_fail)
{
    static const char script[] = "stubborn, fill 9, pop, pop, pop, pop, pop, "
                                 "pop, pop, pop, push 5, pop, pop";
    static const char result[] = "popped [9 8 7 6 5 4 3 2 5 1], left []";

    exercise_answers_or(script, result, result);
}

/* Pushes and pops in turn where a block of the usual sizes is just full. */
Test(shrinking_array, push_and_pop_in_turn_seldom_move)
{
    static const size_t counts[] = {1,  2,  4,  8,   16,  32,  64, 128,
                                    10, 20, 40, 160, 640, 100, 96, 1024};

    for (size_t i = 0; i < COUNT(counts); i++) {
        exercise_moves_at_most(exercise_text("fill %zu, swing 1000", counts[i]),
                               (uint64_t)4 * sizeof(int64_t) *
                                   (counts[i] + 2000));
    }
}

/* The same on the way down, around the places where a block is halved. */
Test(shrinking_array, no_count_of_items_moves_often)
{
    for (size_t left = 1; left <= 33; left += left < 9 ? 1 : 4) {
        exercise_moves_at_most(
            exercise_text("fill 128, drop %zu, swing 500", 128 - left),
            (uint64_t)4 * sizeof(int64_t) * (128 + 128 - left + 1000));
    }
}

Test(shrinking_array, a_long_way_up_and_down_moves_four_items_a_call)
{
    exercise_moves_at_most("fill 1000, drop 1000",
                           (uint64_t)4 * sizeof(int64_t) * 2000);
    exercise_moves_at_most("fill 5000, drop 4990, fill 5000, drop 5000",
                           (uint64_t)4 * sizeof(int64_t) * 19990);
}

static void up_and_down(size_t n, FILE *stream)
{
    fprintf(stream, "fill %zu, drop %zu", n, n);
}

Test(shrinking_array, work_grows_as_the_number_of_calls)
{
    exercise_grows(
        &(struct exercise_growth){.claim = PACE_N, .input = up_and_down});
}

static void in_turn(size_t n, FILE *stream)
{
    fprintf(stream, "fill %zu, swing %zu", n, n);
}

/* By whatever means items are moved, realloc or not. */
Test(shrinking_array, push_and_pop_in_turn_take_the_same_work_at_any_count)
{
    static const size_t full[] = {64, 128, 256, 512, 1024, 2048, 4096, 0};

    exercise_grows(&(struct exercise_growth){
        .claim = PACE_N, .input = in_turn, .sizes = full});
}
