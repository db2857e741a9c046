#include <criterion/criterion.h>

#include "tests/support/exercise.h"

/* All numbers are those of the sequence 0 1 1 2 3 5 8 13 21 34 55. */
Test(memo_fib, the_first_two_ask_nothing)
{
    exercise_answers("n = [0]", "F(0) = 0, calls = 1");
    exercise_answers("n = [1]", "F(1) = 1, calls = 1");
}

Test(memo_fib, a_number_takes_2n_less_1_calls)
{
    exercise_answers("n = [2]", "F(2) = 1, calls = 3");
    exercise_answers("n = [3]", "F(3) = 2, calls = 5");
    exercise_answers("n = [5]", "F(5) = 5, calls = 9");
    exercise_answers("n = [10]", "F(10) = 55, calls = 19");
    exercise_answers("n = [25]", "F(25) = 75025, calls = 49");
    exercise_answers("n = [35]", "F(35) = 9227465, calls = 69");
}

Test(memo_fib, what_is_known_takes_one_call)
{
    exercise_answers("n = [5 5]", "F(5) = 5, calls = 9; F(5) = 5, calls = 1");
    exercise_answers("n = [6 4 0]", "F(6) = 8, calls = 11; F(4) = 3, "
                                    "calls = 1; F(0) = 0, calls = 1");
}

/* 10, 9, 8, 7 and 6 are new: five times two questions, and the first. */
Test(memo_fib, only_what_is_new_is_computed)
{
    exercise_answers("n = [5 10]",
                     "F(5) = 5, calls = 9; F(10) = 55, calls = 11");
}

Test(memo_fib, an_empty_table_knows_nothing)
{
    exercise_answers("n = [4], n = [4]",
                     "F(4) = 3, calls = 7; F(4) = 3, calls = 7");
    exercise_answers("n = [3 3], n = [3]",
                     "F(3) = 2, calls = 5; F(3) = 2, calls = 1; "
                     "F(3) = 2, calls = 5");
}

/* Published: OEIS A000045. */
Test(memo_fib, large_numbers_are_exact)
{
    exercise_answers("n = [48]", "F(48) = 4807526976, calls = 95");
    exercise_answers("n = [93]", "F(93) = 12200160415121876738, calls = 185");
}

Test(memo_fib, no_heap_is_needed)
{
    exercise_allocates_at_most("n = [20]", 0);
}
