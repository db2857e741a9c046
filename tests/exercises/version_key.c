#include <criterion/criterion.h>

#include "tests/support/exercise.h"

/* What the words mean is told in call.c of the exercise. */

Test(version_key, a_price_is_queried_once)
{
    exercise_answers("set 1 50, ask 1", "50 (queries: 1)");
    exercise_answers("set 1 50, ask 1, ask 1, ask 1", "50 50 50 (queries: 1)");
}

Test(version_key, a_change_is_seen)
{
    exercise_answers("ask 1, set 1 50, ask 1", "0 50 (queries: 2)");
    exercise_answers("set 1 50, ask 1, set 1 60, ask 1, ask 1",
                     "50 60 60 (queries: 2)");
}

Test(version_key, a_change_back_is_a_change)
{
    exercise_answers("set 1 50, ask 1, set 1 60, ask 1, set 1 50, ask 1",
                     "50 60 50 (queries: 3)");
}

Test(version_key, rows_of_one_version_are_told_apart)
{
    exercise_answers("set 1 50, set 2 70, ask 1, ask 2", "50 70 (queries: 2)");
}

Test(version_key, a_change_of_one_row_costs_no_other)
{
    exercise_answers("set 1 50, set 2 70, ask 1, set 2 80, ask 1",
                     "50 50 (queries: 1)");
}

Test(version_key, row_and_version_do_not_run_together)
{
    exercise_answers("set 1 50, set 11 70, age 1 11, age 11 1, ask 1, ask 11",
                     "50 70 (queries: 2)");
}

Test(version_key, a_change_right_after_the_query_is_seen_next_time)
{
    exercise_answers("set 1 50, set_soon 1 60, ask 1, ask 1, ask 1",
                     "50 or 60 60 60 (queries: 2)");
}

Test(version_key, a_cache_may_forget)
{
    exercise_answers("set 1 50, ask 1, forget_all, ask 1, ask 1",
                     "50 50 50 (queries: 2)");
}

Test(version_key, the_largest_numbers_fit)
{
    exercise_answers("set 4294967295 50, age 4294967295 18446744073709551613, "
                     "ask 4294967295, set 4294967295 60, ask 4294967295, "
                     "ask 4294967295",
                     "50 60 60 (queries: 2)");
    exercise_answers("set 294967295 50, set 4294967295 70, ask 294967295, "
                     "ask 4294967295",
                     "50 70 (queries: 2)");
    exercise_answers("set 1 50, ask 1, age 1 99999, set 1 60, age 1 899999, "
                     "ask 1",
                     "50 60 (queries: 2)");
    /* 2^32 versions later */
    exercise_answers("set 1 50, ask 1, age 1 4294967295, set 1 60, ask 1",
                     "50 60 (queries: 2)");
    exercise_answers("set 1 4294967303, ask 1, ask 1",
                     "4294967303 4294967303 (queries: 1)");
}

#define STEPS 60
#define ROWS  4

/* A row has to be queried if it was changed since it was queried last. */
Test(version_key, any_script_is_served_fresh_by_the_fewest_queries)
{
    for (uint64_t seed = 1; seed <= 12; seed++) {
        int64_t draws[2 * STEPS];
        int64_t prices[ROWS] = {0};
        int queried[ROWS] = {0};
        int queries = 0;
        const char *script = "";
        const char *expected = "";

        exercise_random(seed, 0, 999, draws, sizeof draws / sizeof draws[0]);
        for (size_t i = 0; i < 5 * seed; i++) {
            size_t row = (size_t)draws[2 * i] % ROWS;
            int64_t price = draws[2 * i + 1];

            if (price % 3 == 0) {
                prices[row] = price;
                queried[row] = 0;
                script =
                    exercise_text("%sset %zu %d, ", script, row, (int)price);
            } else {
                queries += !queried[row];
                queried[row] = 1;
                script = exercise_text("%sask %zu, ", script, row);
                expected = exercise_text("%s%d ", expected, (int)prices[row]);
            }
        }
        exercise_answers(script,
                         exercise_text("%s(queries: %d)", expected, queries));
    }
}
