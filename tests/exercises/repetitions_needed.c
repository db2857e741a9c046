#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(repetitions_needed, for_one_percent_a_batch_is_100_ticks)
{
    exercise_answers("tick_ns = 1, job_ns = 1, percent = 1", "100");
    exercise_answers("tick_ns = 1000, job_ns = 1, percent = 1", "100000");
    exercise_answers("tick_ns = 1000000, job_ns = 1000, percent = 1", "100000");
}

Test(repetitions_needed, a_coarser_answer_takes_fewer)
{
    exercise_answers("tick_ns = 1000, job_ns = 1, percent = 10", "10000");
    exercise_answers("tick_ns = 1000, job_ns = 1, percent = 50", "2000");
    exercise_answers("tick_ns = 1000, job_ns = 1, percent = 100", "1000");
}

Test(repetitions_needed, a_part_of_a_repetition_is_a_whole_one)
{
    exercise_answers("tick_ns = 1, job_ns = 3, percent = 1", "34");
    exercise_answers("tick_ns = 1000000, job_ns = 3000, percent = 1", "33334");
    exercise_answers("tick_ns = 1, job_ns = 51, percent = 1", "2");
}

Test(repetitions_needed, an_even_division_needs_no_more)
{
    exercise_answers("tick_ns = 1, job_ns = 50, percent = 1", "2");
    exercise_answers("tick_ns = 3, job_ns = 100, percent = 3", "1");
}

Test(repetitions_needed, only_the_result_is_rounded)
{
    /* 100 / 3 ticks of 3 ns are 100 ns. */
    exercise_answers("tick_ns = 3, job_ns = 1, percent = 3", "100");
    exercise_answers("tick_ns = 1000, job_ns = 1, percent = 7", "14286");
}

/* 0.35, 0.29 and 100 / 11 are no binary numbers. */
Test(repetitions_needed, no_fraction_comes_in_between)
{
    exercise_answers("tick_ns = 21, job_ns = 1, percent = 35", "60");
    exercise_answers("tick_ns = 29, job_ns = 100, percent = 29", "1");
    exercise_answers("tick_ns = 11, job_ns = 1, percent = 11", "100");
}

Test(repetitions_needed, a_long_job_is_run_once)
{
    exercise_answers("tick_ns = 1, job_ns = 101, percent = 1", "1");
    exercise_answers("tick_ns = 1, job_ns = 1000000000, percent = 100", "1");
    exercise_answers("tick_ns = 1000000, job_ns = 100000000, percent = 1", "1");
    exercise_answers("tick_ns = 1000000, job_ns = 99999999, percent = 1", "2");
    exercise_answers("tick_ns = 1000000000, job_ns = 1000000000, percent = 50",
                     "2");
}

Test(repetitions_needed, a_slow_clock_takes_many)
{
    exercise_answers("tick_ns = 42949673, job_ns = 1000000, percent = 1",
                     "4295");
    exercise_answers("tick_ns = 1000000000, job_ns = 1000, percent = 1",
                     "100000000");
    exercise_answers("tick_ns = 1000000000, job_ns = 1, percent = 1",
                     "100000000000");
}

/* The step is at most percent of the batch. */
static int64_t by_counting_up(int64_t tick_ns, int64_t job_ns, int64_t percent)
{
    int64_t repetitions = 1;

    while (tick_ns * 100 > percent * job_ns * repetitions) {
        repetitions++;
    }
    return repetitions;
}

Test(repetitions_needed, any_clock_gives_what_counting_up_gives)
{
    int64_t values[3];

    for (uint64_t seed = 1; seed <= 20; seed++) {
        exercise_random(seed, 1, 100, values, 3);
        exercise_answers(
            exercise_text("tick_ns = %" PRId64 ", job_ns = %" PRId64
                          ", percent = %" PRId64,
                          values[0], values[1], values[2]),
            exercise_text("%" PRId64,
                          by_counting_up(values[0], values[1], values[2])));
    }
}

static void n_repetitions(size_t n, FILE *stream)
{
    fprintf(stream, "tick_ns = %zu, job_ns = 100, percent = 1", n);
}

Test(repetitions_needed, work_is_the_same_for_any_result)
{
    exercise_grows(&(struct exercise_growth){.claim = PACE_CONSTANT,
                                             .input = n_repetitions});
}

Test(repetitions_needed, no_heap_is_used)
{
    exercise_peak_at_most("tick_ns = 1000, job_ns = 1, percent = 1", 0);
}
