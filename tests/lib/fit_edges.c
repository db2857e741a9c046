#include "lib/measure/fit.h"

#include <math.h>

#include <criterion/criterion.h>

#include "tests/support/oom.h"

Test(fit_edges, the_verdict_follows_from_the_set)
{
    struct pace_fit one = {.best = PACE_N, .in_set = {[PACE_N] = true}};
    struct pace_fit two = {.best = PACE_N,
                           .in_set = {[PACE_N] = true, [PACE_N_LOG_N] = true}};

    cr_assert_eq(pace_fit_judge(&one, PACE_N), PACE_HOLDS);
    cr_assert_eq(pace_fit_judge(&one, PACE_N_LOG_N), PACE_DIFFERS);
    cr_assert_eq(pace_fit_judge(&two, PACE_N), PACE_UNDECIDED);
    cr_assert_eq(pace_fit_judge(&two, PACE_N_LOG_N), PACE_UNDECIDED);
    cr_assert_eq(pace_fit_judge(&two, PACE_CONSTANT), PACE_DIFFERS);
    cr_assert_eq(pace_fit_judge(&one, PACE_NO_CLAIM), PACE_UNDECIDED);
    cr_assert_str_eq(pace_verdict_name(PACE_HOLDS), "holds");
    cr_assert_str_eq(pace_verdict_name(PACE_DIFFERS), "differs");
    cr_assert_str_eq(pace_verdict_name(PACE_UNDECIDED), "undecided");
    cr_assert_str_empty(pace_verdict_name((enum pace_verdict)9));
}

Test(fit_edges, a_point_is_the_minimum_and_a_third_of_the_way_to_the_median)
{
    struct pace_summary times = {.min = 94, .median = 100};
    struct pace_summary nothing = {.min = 0, .median = 0};
    struct pace_point point = pace_fit_point(2000, &times);

    cr_assert_float_eq(point.n, 2000, 0);
    cr_assert_float_eq(point.cost, 94, 0);
    cr_assert_float_eq(point.noise, 0.02, 1e-12);
    cr_assert_float_eq(pace_fit_point(1, &nothing).noise, 0, 0);
}

Test(fit_edges, bad_points_are_refused_and_nothing_is_touched)
{
    static const struct pace_point bad[] = {
        {2, NAN, 0}, {2, INFINITY, 0}, {2, 0, 0},        {2, -1, 0},
        {NAN, 1, 0}, {INFINITY, 1, 0}, {1, 1, 0},        {0.5, 1, 0},
        {2, 1, -1},  {2, 1, NAN},      {2, 1, INFINITY},
    };
    struct pace_fit fit = {.best = PACE_N_CUBED};

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct pace_point points[3] = {{1, 1, 0}, bad[i], {3, 3, 0}};

        cr_assert_eq(pace_fit_growth(points, 3, &fit), PACE_BAD_INPUT, "%zu",
                     i);
        cr_assert_eq(fit.best, PACE_N_CUBED);
    }
    struct pace_point from_zero[2] = {{0, 1, 0}, {1, 2, 0}};
    struct pace_point fine[2] = {{1, 1, 0}, {2, 2, 0}};

    cr_assert_eq(pace_fit_growth(from_zero, 2, &fit), PACE_BAD_INPUT);
    cr_assert_eq(pace_fit_growth(fine, 1, &fit), PACE_BAD_INPUT);
    cr_assert_eq(pace_fit_growth(fine, 0, &fit), PACE_BAD_INPUT);
    cr_assert_eq(fit.best, PACE_N_CUBED);
}

Test(fit_edges, extreme_points_give_finite_answers)
{
    static const struct pace_point sets[][5] = {
        {{1e-300, 1e-300, 0},
         {1e-100, 1, 0},
         {1, 1e9, 0},
         {1e9, 1e99, 0},
         {1e300, 1e300, 0}},
        {{1, 1e300, 0},
         {2, 1e-300, 0},
         {3, 1e300, 0},
         {4, 1e-300, 0},
         {5, 1e300, 0}},
        {{1000, 1, 1e300},
         {1001, 2, 1e300},
         {1002, 3, 0},
         {1003, 1, 0},
         {1004, 7, 0}},
        {{4503599627370496, 1, 0},
         {4503599627370497, 1, 0},
         {4503599627370498, 2, 0},
         {4503599627370499, 2, 0},
         {4503599627370500, 3, 0}},
    };

    for (size_t i = 0; i < sizeof sets / sizeof sets[0]; i++) {
        struct pace_fit fit = (struct pace_fit){0};

        cr_assert_eq(pace_fit_growth(sets[i], 5, &fit), PACE_OK);

        cr_assert(fit.best != PACE_NO_CLAIM);
        cr_assert(isfinite(fit.exponent) && isfinite(fit.exponent_low) &&
                  isfinite(fit.exponent_high));
        cr_assert(isfinite(fit.posterior[fit.best]));
        cr_assert(fit.bend_count <= PACE_MAX_BENDS);
        cr_assert_neq(pace_fit_judge(&fit, fit.best), PACE_DIFFERS);
    }
}

Test(fit_edges, each_refused_allocation_is_reported_and_nothing_leaks)
{
    static const struct pace_point points[] = {
        {1000, 1, 0.1}, {2000, 2, 0.1}, {4000, 4, 0.1}, {8000, 8, 0.1}};
    struct pace_fit fit = {.best = PACE_N_CUBED};
    long live = oom_live_blocks();
    enum pace_status status = PACE_NO_MEMORY;
    int refused = 0;

    while (status == PACE_NO_MEMORY) {
        oom_after(refused);
        status = pace_fit_growth(points, 4, &fit);
        oom_after(-1);
        cr_assert_eq(oom_live_blocks(), live);
        cr_assert_eq(fit.best, status ? PACE_N_CUBED : PACE_N);
        refused++;
    }
    cr_assert_eq(status, PACE_OK);
    cr_assert(refused > 1);
}
