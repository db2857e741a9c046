#include "lib/chart/spread.h"

#include <criterion/criterion.h>

static void becomes(double positions[], size_t count, double gap,
                    const double expected[])
{
    pace_spread(positions, count, gap);
    for (size_t i = 0; i < count; i++) {
        cr_assert_float_eq(positions[i], expected[i], 1e-12,
                           "%zu is at %g, not at %g", i, positions[i],
                           expected[i]);
    }
}

Test(spread, none_and_one_stay)
{
    double one[] = {0.3};

    pace_spread(NULL, 0, 0.1);
    becomes(one, 1, 0.1, (double[]){0.3});
}

Test(spread, labels_far_enough_apart_stay)
{
    double positions[] = {0.9, 0.1, 0.5};

    becomes(positions, 3, 0.4, (double[]){0.9, 0.1, 0.5});
}

Test(spread, two_that_touch_move_by_the_same_amount)
{
    double positions[] = {0.52, 0.5};

    becomes(positions, 2, 0.1, (double[]){0.56, 0.46});
}

Test(spread, equal_ones_keep_the_order_they_came_in)
{
    double positions[] = {0.5, 0.5, 0.5};

    becomes(positions, 3, 0.1, (double[]){0.4, 0.5, 0.6});
}

Test(spread, a_row_pushes_what_it_runs_into)
{
    /* 0.5 and 0.5 become 0.4 and 0.6; with 0.61 all three want their mean,
     * (0.5 + 0.3 + 0.21) / 3 at the start of the row. */
    double positions[] = {0.5, 0.5, 0.61};
    double start = (0.5 + 0.3 + 0.21) / 3;

    becomes(positions, 3, 0.2, (double[]){start, start + 0.2, start + 0.4});
}

Test(spread, nothing_leaves_the_axis)
{
    double low[] = {0, 0};
    double high[] = {1, 1, 0.2};

    becomes(low, 2, 0.25, (double[]){0, 0.25});
    becomes(high, 3, 0.25, (double[]){0.75, 1, 0.2});
}

Test(spread, too_many_share_the_axis_evenly)
{
    double positions[] = {0.5, 0.5, 0.5, 0.5, 0.5};

    becomes(positions, 5, 0.9, (double[]){0, 0.25, 0.5, 0.75, 1});
}

Test(spread, as_many_as_there_may_be_are_all_apart)
{
    double positions[PACE_MAX_SPREAD];

    for (size_t i = 0; i < PACE_MAX_SPREAD; i++) {
        positions[i] = 0.7;
    }
    pace_spread(positions, PACE_MAX_SPREAD, 0.01);
    for (size_t i = 1; i < PACE_MAX_SPREAD; i++) {
        cr_assert_float_eq(positions[i] - positions[i - 1], 0.01, 1e-9);
    }
    cr_assert_leq(positions[PACE_MAX_SPREAD - 1], 1 + 1e-9);
}
