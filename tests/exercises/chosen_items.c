#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(chosen_items, nothing_fits_and_nothing_is_taken)
{
    exercise_answers("weights = [], values = [], capacity = 0", "worth 0");
    exercise_answers("weights = [3], values = [9], capacity = 2", "worth 0");
    exercise_answers("weights = [3 4], values = [9 9], capacity = 0",
                     "worth 0");
}

Test(chosen_items, what_fits_is_taken)
{
    exercise_answers("weights = [1], values = [5], capacity = 1", "worth 5");
    exercise_answers("weights = [1 2], values = [5 6], capacity = 3",
                     "worth 11");
    exercise_answers("weights = [0 2 0], values = [1 6 2], capacity = 2",
                     "worth 9");
}

Test(chosen_items, what_is_taken_fits)
{
    exercise_answers("weights = [1 2], values = [5 6], capacity = 2",
                     "worth 6");
    exercise_answers("weights = [2 1], values = [6 5], capacity = 2",
                     "worth 6");
    exercise_answers("weights = [2 2 2], values = [4 5 6], capacity = 4",
                     "worth 11");
    exercise_answers(
        "weights = [2 3 4 5 9], values = [3 4 5 8 10], capacity = 20",
        "worth 26");
}

Test(chosen_items, values_of_a_billion_are_exact)
{
    exercise_answers("weights = [1 1 1], values = [1000000000 1000000000 "
                     "999999999], capacity = 3",
                     "worth 2999999999");
}

/* The best value for the items from i on. */
static int64_t best_from(const int64_t weights[], const int64_t values[],
                         size_t count, int64_t room)
{
    if (count == 0) {
        return 0;
    }
    int64_t leave = best_from(weights + 1, values + 1, count - 1, room);

    if (weights[0] > room) {
        return leave;
    }
    int64_t take = values[0] + best_from(weights + 1, values + 1, count - 1,
                                         room - weights[0]);

    return take > leave ? take : leave;
}

Test(chosen_items, any_items_are_worth_what_all_choices_say)
{
    int64_t weights[12];
    int64_t values[12];

    for (size_t count = 1; count <= 12; count++) {
        int64_t capacity = 4 * (int64_t)count;

        exercise_random(2 * count, 0, 15, weights, count);
        exercise_random(2 * count + 1, 0, 15, values, count);
        exercise_answers(
            exercise_text("weights = %s, values = %s, capacity = %" PRId64,
                          exercise_list(weights, count),
                          exercise_list(values, count), capacity),
            exercise_text("worth %" PRId64,
                          best_from(weights, values, count, capacity)));
    }
}

Test(chosen_items, refused_memory_changes_nothing)
{
    exercise_answers_or(
        "weights = [2 3 4 5 9], values = [3 4 5 8 10], capacity = 20",
        "worth 26", "no memory");
}

static void n_weightless_items(size_t n, FILE *stream)
{
    fputs("weights = [", stream);
    for (size_t i = 0; i < n; i++) {
        fputs(" 0", stream);
    }
    fputs("], values = [", stream);
    for (size_t i = 0; i < n; i++) {
        fprintf(stream, " %zu", i + 1);
    }
    fputs("], capacity = 100", stream);
}

/* Few, so that even 2^n choices come to an end, and without weight, so that an
 * answer which looks only at rooms that are left has as many for each. */
Test(chosen_items, work_grows_as_the_number_of_items)
{
    static const size_t sizes[] = {6, 8, 10, 12, 14, 16, 0};

    exercise_grows(&(struct exercise_growth){
        .claim = PACE_N, .input = n_weightless_items, .sizes = sizes});
}

static void capacity_n(size_t n, FILE *stream)
{
    fprintf(stream,
            "weights = [2 3 4 5 9], values = [3 4 5 8 10], capacity = %zu", n);
}

/* Of five things, an answer need not look at every room. */
Test(chosen_items, work_grows_at_most_as_the_capacity)
{
    exercise_grows(&(struct exercise_growth){
        .claim = PACE_N, .least = PACE_CONSTANT, .input = capacity_n});
}

Test(chosen_items, a_cell_takes_8_bytes)
{
    /* 6 * 21 cells */
    exercise_peak_at_most(
        "weights = [2 3 4 5 9], values = [3 4 5 8 10], capacity = 20", 1008);
}
