#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(greedy_trap, greedy_gets_less_than_the_best)
{
    exercise_answers("times = 1", "trapped");
}

Test(greedy_trap, greedy_gets_under_1_percent)
{
    exercise_answers("times = 100", "trapped");
}

Test(greedy_trap, any_number_of_times_can_be_asked_for)
{
    exercise_answers("times = 2", "trapped");
    exercise_answers("times = 10", "trapped");
    exercise_answers("times = 499", "trapped");
    exercise_answers("times = 500", "trapped");
    exercise_answers("times = 12345", "trapped");
}

Test(greedy_trap, a_million_times_is_not_too_much)
{
    exercise_answers("times = 1000000", "trapped");
}
