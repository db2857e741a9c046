#include <criterion/criterion.h>
#include <math.h>

#include "tests/support/exercise.h"

Test(ttl_for_stale, nothing_stale_means_no_life)
{
    exercise_answers("changes_per_s = 1, share = 0", "0 s");
    exercise_answers("changes_per_s = 0, share = 0", "0 s");
}

Test(ttl_for_stale, what_never_changes_lives_for_ever)
{
    exercise_answers("changes_per_s = 0, share = 0.01", "inf s");
}

/* With cT = 1 the share is 1/e, with 2 it is 1/2 + 1/(2 e^2), and with ln 2
 * 1 - 1/(2 ln 2). */
Test(ttl_for_stale, the_formula_is_solved)
{
    exercise_answers("changes_per_s = 1, share = 0.36787944117144233", "1 s");
    exercise_answers("changes_per_s = 1, share = 0.56766764161830635", "2 s");
    exercise_answers("changes_per_s = 1, share = 0.27865247955551827",
                     "0.693147 s");
}

/* The row of a page in the demo stale_data changes every 160 s. */
Test(ttl_for_stale, one_percent_of_a_page_is_3_seconds)
{
    exercise_answers("changes_per_s = 0.00625, share = 0.01", "3.22151 s");
}

Test(ttl_for_stale, twice_the_changes_leave_half_the_life)
{
    exercise_answers("changes_per_s = 2, share = 0.36787944117144233", "0.5 s");
    exercise_answers("changes_per_s = 0.01, share = 0.36787944117144233",
                     "100 s");
}

/* e^-1000 is nothing beside 1, so the share is 1 - 1/1000. */
Test(ttl_for_stale, nearly_all_may_be_stale)
{
    exercise_answers("changes_per_s = 1, share = 0.999", "1000 s");
}

/* cT = 2 s + 4/3 s^2 + ... */
Test(ttl_for_stale, hardly_any_may_be_stale)
{
    exercise_answers("changes_per_s = 1, share = 0.000001", "2e-06 s");
    exercise_answers("changes_per_s = 1, share = 0.000003", "6.00001e-06 s");
}

Test(ttl_for_stale, any_unit_of_time_will_do)
{
    exercise_answers("changes_per_s = 1000000000000, "
                     "share = 0.36787944117144233",
                     "1e-12 s");
    exercise_answers("changes_per_s = 0.000000000001, "
                     "share = 0.36787944117144233",
                     "1e+12 s");
}

/* The other way round, from a life to its share, takes no solving. */
Test(ttl_for_stale, any_life_is_found_again_from_its_share)
{
    for (int ttl_s = 1; ttl_s <= 512; ttl_s *= 2) {
        double x = 0.03125 * ttl_s;

        exercise_answers(exercise_text("changes_per_s = 0.03125, share = %.17g",
                                       1 - (1 - exp(-x)) / x),
                         exercise_text("%d s", ttl_s));
    }
}
