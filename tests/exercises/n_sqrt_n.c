#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

/* n times the root of n, rounded down, by addition alone. */
static uint64_t steps_for(uint64_t n)
{
    uint64_t root = 0;
    uint64_t steps = 0;

    while ((root + 1) * (root + 1) <= n) {
        root++;
    }
    for (uint64_t i = 0; i < n; i++) {
        steps += root;
    }
    return steps;
}

static void makes(uint64_t n, uint64_t steps)
{
    exercise_answers(exercise_text("n = %" PRIu64, n),
                     exercise_text("%" PRIu64 " steps", steps));
}

Test(n_sqrt_n, none_for_0_and_one_for_1)
{
    makes(0, 0);
    makes(1, 1);
}

Test(n_sqrt_n, a_square_counts_its_root)
{
    makes(4, 8);
    makes(9, 27);
    makes(100, 1000);
}

Test(n_sqrt_n, the_root_is_rounded_down)
{
    makes(2, 2);
    makes(3, 3);
    makes(8, 16);
    makes(10, 30);
}

Test(n_sqrt_n, any_n_gives_n_times_its_root)
{
    for (uint64_t n = 5; n <= 30; n++) {
        makes(n, steps_for(n));
    }
}

Test(n_sqrt_n, four_times_n_make_eight_times_the_steps)
{
    makes(16, 64);
    makes(64, 512);
    makes(25, 125);
    makes(100, 1000);
}

/* A result that says more than the steps has more work than they explain. */
Test(n_sqrt_n, the_work_is_that_of_the_steps)
{
    /* 31 * 31 is 961, and 99 * 99 is 9801. */
    makes(1000, 31000);
    makes(2500, 125000);
    makes(9999, 989901);
    makes(10000, 1000000);
}

Test(n_sqrt_n, needs_no_heap)
{
    exercise_peak_at_most("n = 100", 0);
}
