#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(climb, a_stair_without_steps_has_one_way)
{
    exercise_answers("n = 0", "1");
}

/* 5: the eight ways of 1 and 2, and the stride of 5. */
Test(climb, short_stairs_are_counted_by_hand)
{
    exercise_answers("n = 1", "1");
    exercise_answers("n = 2", "2");
    exercise_answers("n = 3", "3");
    exercise_answers("n = 4", "5");
    exercise_answers("n = 5", "9");
    exercise_answers("n = 6", "15");
}

/* Climbs every way. */
static uint64_t climbed(unsigned n)
{
    return n == 0 ? 1
                  : climbed(n - 1) + (n >= 2 ? climbed(n - 2) : 0) +
                        (n >= 5 ? climbed(n - 5) : 0);
}

Test(climb, any_stair_has_as_many_ways_as_can_be_climbed)
{
    for (unsigned n = 7; n <= 25; n++) {
        exercise_answers(exercise_text("n = %u", n),
                         exercise_text("%" PRIu64, climbed(n)));
    }
}

/* Added up in whole numbers of any length; 85 steps have more ways than
 * 2^64. */
Test(climb, large_numbers_are_exact)
{
    exercise_answers("n = 42", "3322055253");
    exercise_answers("n = 43", "5663781223");
    exercise_answers("n = 84", "17897435411521762381");
}

static void n_itself(size_t n, FILE *stream)
{
    fprintf(stream, "n = %zu", n);
}

Test(climb, work_grows_as_n_at_most)
{
    static const size_t sizes[] = {21, 30, 42, 60, 84, 0};

    exercise_grows(&(struct exercise_growth){.claim = PACE_N,
                                             .least = PACE_CONSTANT,
                                             .input = n_itself,
                                             .sizes = sizes});
}

Test(climb, no_heap_is_needed)
{
    exercise_allocates_at_most("n = 84", 0);
}
