#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

/* The job of these tests squares its input. */

Test(keep_work, all_answers_are_added)
{
    exercise_answers("inputs = [3], repetitions = 1", "sum = 9, 1 runs on [3]");
    exercise_answers("inputs = [1 2 3], repetitions = 3",
                     "sum = 14, 3 runs on [1 2 3]");
}

Test(keep_work, no_repetition_and_no_input_run_nothing)
{
    exercise_answers("inputs = [5 6], repetitions = 0",
                     "sum = 0, 0 runs on []");
    exercise_answers("inputs = [], repetitions = 0", "sum = 0, 0 runs on []");
    exercise_answers("inputs = [], repetitions = 7", "sum = 0, 0 runs on []");
}

Test(keep_work, the_inputs_change)
{
    exercise_answers("inputs = [2 5], repetitions = 2",
                     "sum = 29, 2 runs on [2 5]");
    exercise_answers("inputs = [1 2 3 4], repetitions = 2",
                     "sum = 5, 2 runs on [1 2]");
}

Test(keep_work, after_the_last_input_comes_the_first)
{
    exercise_answers("inputs = [1 2 3], repetitions = 5",
                     "sum = 19, 5 runs on [1 2 3 1 2]");
    exercise_answers("inputs = [4], repetitions = 3",
                     "sum = 48, 3 runs on [4 4 4]");
}

Test(keep_work, equal_answers_do_not_cancel)
{
    exercise_answers("inputs = [5 5], repetitions = 2",
                     "sum = 50, 2 runs on [5 5]");
    exercise_answers("inputs = [1 2], repetitions = 4",
                     "sum = 10, 4 runs on [1 2 1 2]");
}

Test(keep_work, any_number_of_runs_goes_round_the_inputs)
{
    int64_t inputs[5];
    int64_t runs[12];

    for (size_t count = 1; count <= 5; count++) {
        exercise_random(count, 0, 100, inputs, count);
        for (size_t repetitions = 1; repetitions <= 12; repetitions += 3) {
            int64_t sum = 0;

            for (size_t i = 0; i < repetitions; i++) {
                runs[i] = inputs[i % count];
                sum += runs[i] * runs[i];
            }
            exercise_answers(
                exercise_text("inputs = %s, repetitions = %zu",
                              exercise_list(inputs, count), repetitions),
                exercise_text("sum = %" PRId64 ", %zu runs on %s", sum,
                              repetitions, exercise_list(runs, repetitions)));
        }
    }
}

Test(keep_work, the_sum_has_64_bits)
{
    exercise_answers("inputs = [65536], repetitions = 1",
                     "sum = 4294967296, 1 runs on [65536]");
    /* 2 * (2^32 - 1)^2 - 2^64 = 2^64 - 2^34 + 2 */
    exercise_answers("inputs = [4294967295], repetitions = 2",
                     "sum = 18446744056529682434, 2 runs on "
                     "[4294967295 4294967295]");
}

Test(keep_work, a_thousand_repetitions_are_a_thousand_runs)
{
    /* Of the first 12 inputs, the list shows all. */
    exercise_answers("inputs = [1 0], repetitions = 1000",
                     "sum = 500, 1000 runs on [1 0 1 0 1 0 1 0 1 0 1 0]");
}

static void n_repetitions(size_t n, FILE *stream)
{
    fprintf(stream, "inputs = [1 2 3 4 5 6 7], repetitions = %zu", n);
}

Test(keep_work, work_grows_as_repetitions)
{
    exercise_grows(
        &(struct exercise_growth){.claim = PACE_N, .input = n_repetitions});
}

Test(keep_work, no_heap_is_used)
{
    exercise_peak_at_most("inputs = [1 2 3], repetitions = 10", 0);
}
