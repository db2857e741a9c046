#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(one_row, nothing_to_take_is_worth_0)
{
    exercise_answers("weights = [], values = [], capacity = 0", "0");
    exercise_answers("weights = [], values = [], capacity = 3", "0");
    exercise_answers("weights = [3], values = [9], capacity = 2", "0");
}

Test(one_row, a_thing_that_just_fits_is_taken)
{
    exercise_answers("weights = [1], values = [5], capacity = 1", "5");
    exercise_answers("weights = [1 2], values = [5 6], capacity = 3", "11");
}

Test(one_row, a_thing_is_taken_only_once)
{
    exercise_answers("weights = [1], values = [5], capacity = 2", "5");
    exercise_answers("weights = [1 2], values = [5 6], capacity = 4", "11");
}

Test(one_row, the_dearest_thing_may_have_to_stay)
{
    exercise_answers("weights = [3 2 2], values = [5 4 4], capacity = 4", "8");
}

Test(one_row, the_lightest_thing_may_have_to_stay)
{
    exercise_answers("weights = [1 2], values = [1 9], capacity = 2", "9");
}

Test(one_row, the_densest_thing_may_have_to_stay)
{
    exercise_answers("weights = [1 4], values = [2 4], capacity = 4", "4");
    exercise_answers(
        "weights = [2 3 4 5 9], values = [3 4 5 8 10], capacity = 20", "26");
}

Test(one_row, a_thing_without_weight_always_fits)
{
    exercise_answers("weights = [0], values = [4], capacity = 0", "4");
    exercise_answers("weights = [0 1 0], values = [4 2 1], capacity = 1", "7");
}

Test(one_row, large_values_add_up_exactly)
{
    exercise_answers("weights = [1 1 1], values = [1000000000 1000000000 "
                     "1000000000], capacity = 3",
                     "3000000000");
}

/* All 2^count choices. */
static int64_t by_choices(const int64_t weights[], const int64_t values[],
                          size_t count, int64_t capacity)
{
    int64_t best = 0;

    for (size_t choice = 0; choice < (size_t)1 << count; choice++) {
        int64_t weight = 0;
        int64_t value = 0;

        for (size_t i = 0; i < count; i++) {
            weight += choice >> i & 1 ? weights[i] : 0;
            value += choice >> i & 1 ? values[i] : 0;
        }
        if (weight <= capacity && value > best) {
            best = value;
        }
    }
    return best;
}

Test(one_row, any_things_are_worth_what_all_choices_say)
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
            exercise_text("%" PRId64,
                          by_choices(weights, values, count, capacity)));
    }
}

static void n_light_things(size_t n, FILE *stream)
{
    fputs("weights = [", stream);
    for (size_t i = 0; i < n; i++) {
        fputs(" 1", stream);
    }
    fputs("], values = [", stream);
    for (size_t i = 0; i < n; i++) {
        fprintf(stream, " %zu", i);
    }
    fputs("], capacity = 100", stream);
}

/* Few and light, so that even 2^n choices come to an end. */
Test(one_row, work_grows_as_the_number_of_things)
{
    static const size_t sizes[] = {6, 8, 10, 12, 14, 16, 0};

    exercise_grows(&(struct exercise_growth){
        .claim = PACE_N, .input = n_light_things, .sizes = sizes});
}

static void capacity_n(size_t n, FILE *stream)
{
    fprintf(stream,
            "weights = [2 3 4 5 9], values = [3 4 5 8 10], capacity = %zu", n);
}

/* Of five things, an answer need not look at every room. */
Test(one_row, work_grows_at_most_as_the_capacity)
{
    exercise_grows(&(struct exercise_growth){
        .claim = PACE_N, .least = PACE_CONSTANT, .input = capacity_n});
}

Test(one_row, the_row_is_all_the_memory_it_takes)
{
    exercise_peak_at_most(
        "weights = [2 3 4 5 9], values = [3 4 5 8 10], capacity = 20", 0);
}
