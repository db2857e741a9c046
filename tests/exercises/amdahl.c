#include <criterion/criterion.h>
#include <math.h>

#include "tests/support/exercise.h"

Test(amdahl, nothing_changes_with_a_factor_of_1)
{
    exercise_answers("of = whole, phases_ms = [5], k = 0, times = 1", "1");
    exercise_answers("of = whole, phases_ms = [60 40], k = 1, times = 1", "1");
    exercise_answers("of = phase, phases_ms = [60 40], k = 1, wanted = 1", "1");
}

Test(amdahl, times_add_up_and_factors_do_not)
{
    /* 100 ms before; 20 + 40 and 60 + 10 ms after */
    exercise_answers("of = whole, phases_ms = [60 40], k = 0, times = 3",
                     "1.66666667");
    exercise_answers("of = whole, phases_ms = [60 40], k = 1, times = 4",
                     "1.42857143");
    /* 80 before; 75 after */
    exercise_answers("of = whole, phases_ms = [40 30 10], k = 2, times = 2",
                     "1.06666667");
}

Test(amdahl, the_only_phase_is_the_whole)
{
    exercise_answers("of = whole, phases_ms = [7], k = 0, times = 3", "3");
    exercise_answers("of = whole, phases_ms = [0 7 0], k = 1, times = 3", "3");
    exercise_answers("of = phase, phases_ms = [7], k = 0, wanted = 3", "3");
}

Test(amdahl, what_remains_is_the_limit)
{
    exercise_answers("of = whole, phases_ms = [60 40], k = 0, times = inf",
                     "2.5");
    exercise_answers("of = whole, phases_ms = [7], k = 0, times = inf", "inf");
    exercise_answers("of = whole, phases_ms = [0 7], k = 0, times = inf", "1");
}

Test(amdahl, the_phase_gets_what_the_others_leave)
{
    /* 50 ms may be taken, and 10 of them by the phase; 80, and 20 */
    exercise_answers("of = phase, phases_ms = [60 40], k = 0, wanted = 2", "6");
    exercise_answers("of = phase, phases_ms = [60 40], k = 1, wanted = 1.25",
                     "2");
    /* 64, and 24 */
    exercise_answers("of = phase, phases_ms = [40 30 10], k = 0, wanted = 1.25",
                     "1.66666667");
}

Test(amdahl, at_the_limit_the_phase_takes_no_time)
{
    exercise_answers("of = phase, phases_ms = [60 40], k = 0, wanted = 2.5",
                     "inf");
    exercise_answers("of = phase, phases_ms = [7], k = 0, wanted = inf", "inf");
}

Test(amdahl, beyond_the_limit_no_factor_is_enough)
{
    exercise_answers("of = phase, phases_ms = [60 40], k = 0, wanted = 3", "0");
    exercise_answers("of = phase, phases_ms = [60 40], k = 1, wanted = 2", "0");
    exercise_answers("of = phase, phases_ms = [60 40], k = 1, wanted = inf",
                     "0");
}

Test(amdahl, a_phase_without_time_changes_nothing)
{
    exercise_answers("of = whole, phases_ms = [0 7], k = 0, times = 9", "1");
    exercise_answers("of = phase, phases_ms = [0 7], k = 0, wanted = 1", "1");
    exercise_answers("of = phase, phases_ms = [0 7], k = 0, wanted = 2", "0");
}

/* Milliseconds before and after, with numbers that are no powers of two. */
Test(amdahl, any_phases_give_time_before_by_time_after)
{
    int64_t phases[10];

    for (size_t count = 2; count <= 10; count++) {
        size_t k = count / 2;
        double times = (double)count + 0.5;
        double before = 0;

        exercise_random(count, 1, 1000, phases, count);
        for (size_t i = 0; i < count; i++) {
            before += (double)phases[i];
        }
        exercise_answers(
            exercise_text("of = whole, phases_ms = %s, k = %zu, times = %g",
                          exercise_list(phases, count), k, times),
            exercise_text("%.9g", before / (before - (double)phases[k] +
                                            (double)phases[k] / times)));
    }
}
