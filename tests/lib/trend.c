#include "lib/demo/trend.h"

#include <criterion/criterion.h>

Test(trend, nothing_is_known_before_the_first_cost)
{
    struct pace_trend trend = {0};

    cr_assert_float_eq(pace_trend_next(&trend, PACE_N, 100), 0, 0);
}

Test(trend, a_claim_carries_the_last_cost_on)
{
    struct pace_trend trend = {0};

    pace_trend_add(&trend, 10, 5);
    cr_assert_float_eq(pace_trend_next(&trend, PACE_CONSTANT, 40), 5, 1e-9);
    cr_assert_float_eq(pace_trend_next(&trend, PACE_N, 40), 20, 1e-9);
    cr_assert_float_eq(pace_trend_next(&trend, PACE_N_SQUARED, 40), 80, 1e-9);
}

Test(trend, without_a_claim_n_log_n_is_assumed)
{
    struct pace_trend trend = {0};

    pace_trend_add(&trend, 10, 5);
    cr_assert_float_eq(pace_trend_next(&trend, PACE_NO_CLAIM, 100), 100, 1e-9);
}

Test(trend, the_base_of_an_exponential_is_learnt_from_two_costs)
{
    struct pace_trend trend = {0};

    pace_trend_add(&trend, 10, 7);
    cr_assert_float_eq(pace_trend_next(&trend, PACE_C_TO_N, 13), 56, 1e-9);
    pace_trend_add(&trend, 12, 63); /* 3^2 times as much */
    cr_assert_float_eq(pace_trend_next(&trend, PACE_C_TO_N, 14), 567, 1e-6);
}

Test(trend, a_size_of_one_has_no_logarithm_to_grow_from)
{
    struct pace_trend trend = {0};

    pace_trend_add(&trend, 1, 5);
    double next = pace_trend_next(&trend, PACE_LOG_N, 8);

    cr_assert(next >= 5 && next < 1e9, "%g", next);
}
