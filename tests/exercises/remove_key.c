#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

/* The first of the keys is the oldest and in slot 0; the slot behind the last
 * is free. */
Test(remove_key, from_the_middle)
{
    exercise_answers("keys = [3 1 4], remove = [1]",
                     "removed [yes], newest first [4 3], oldest first [3 4],"
                     " found [3 4], size 2, free slots [1 3]");
}

Test(remove_key, the_newest)
{
    exercise_answers("keys = [3 1 4], remove = [4]",
                     "removed [yes], newest first [1 3], oldest first [3 1],"
                     " found [1 3], size 2, free slots [2 3]");
}

Test(remove_key, the_oldest)
{
    exercise_answers("keys = [3 1 4], remove = [3]",
                     "removed [yes], newest first [4 1], oldest first [1 4],"
                     " found [1 4], size 2, free slots [0 3]");
}

Test(remove_key, the_only_one)
{
    exercise_answers("keys = [0], remove = [0]",
                     "removed [yes], newest first [], oldest first [],"
                     " found [], size 0, free slots [0 1]");
}

Test(remove_key, one_that_is_not_there)
{
    exercise_answers("keys = [], remove = [0]",
                     "removed [no], newest first [], oldest first [],"
                     " found [], size 0, free slots [0]");
    exercise_answers(
        "keys = [3 1 4], remove = [2]",
        "removed [no], newest first [4 1 3],"
        " oldest first [3 1 4], found [1 3 4], size 3, free slots [3]");
    exercise_answers(
        "keys = [3 1 4], remove = [5]",
        "removed [no], newest first [4 1 3],"
        " oldest first [3 1 4], found [1 3 4], size 3, free slots [3]");
}

Test(remove_key, a_second_time_it_is_not_there)
{
    exercise_answers(
        "keys = [3 1 4], remove = [1 1]",
        "removed [yes no], newest first [4 3],"
        " oldest first [3 4], found [3 4], size 2, free slots [1 3]");
}

Test(remove_key, all_of_them)
{
    exercise_answers(
        "keys = [3 1 4], remove = [1 3 4]",
        "removed [yes yes yes], newest first [],"
        " oldest first [], found [], size 0, free slots [2 0 1 3]");
}

/* The keys 0 to 5 without one after the other, in any order. */
static void any_order(uint64_t seed)
{
    int64_t draws[5];
    int64_t left[6] = {0, 1, 2, 3, 4, 5};
    int64_t reversed[6];
    const char *free_slots = "6";
    const char *removals = "";
    const char *removed = "";
    size_t count = 6;

    exercise_random(seed, 0, 59, draws, 5);
    for (size_t i = 0; i < 5; i++) {
        size_t at = (size_t)draws[i] % count;
        const char *separator = i > 0 ? " " : "";

        removals = exercise_text("%s%s%" PRId64, removals, separator, left[at]);
        removed = exercise_text("%s%syes", removed, separator);
        /* Key k is in slot k. */
        free_slots = exercise_text("%" PRId64 " %s", left[at], free_slots);
        count--;
        for (size_t j = at; j < count; j++) {
            left[j] = left[j + 1];
        }
        for (size_t j = 0; j < count; j++) {
            reversed[j] = left[count - 1 - j];
        }
        exercise_answers(
            exercise_text("keys = [0 1 2 3 4 5], remove = [%s]", removals),
            exercise_text("removed [%s], newest first %s, oldest first %s,"
                          " found %s, size %zu, free slots [%s]",
                          removed, exercise_list(reversed, count),
                          exercise_list(left, count),
                          exercise_list(left, count), count, free_slots));
    }
}

Test(remove_key, the_others_stay_in_their_order)
{
    for (uint64_t seed = 1; seed <= 6; seed++) {
        any_order(seed);
    }
}

/* All n keys, the oldest first. */
static void n_removals(size_t n, FILE *stream)
{
    for (int list = 0; list < 2; list++) {
        fputs(list == 0 ? "keys = [" : ", remove = [", stream);
        for (size_t key = 0; key < n; key++) {
            fprintf(stream, " %zu", key);
        }
        fputs("]", stream);
    }
}

Test(remove_key, work_of_n_removals_grows_as_n)
{
    exercise_grows(
        &(struct exercise_growth){.claim = PACE_N, .input = n_removals});
}

Test(remove_key, no_heap_is_used)
{
    exercise_allocates_at_most("keys = [3 1 4], remove = [1 4]", 0);
}
