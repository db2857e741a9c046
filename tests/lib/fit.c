#include "lib/measure/fit.h"

#include <math.h>

#include <criterion/criterion.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

enum {
    POINTS_MAX = 64
};

/* Points at count sizes from first_n on, each ratio times the one before. */
static void doubling(double first_n, double ratio, size_t count,
                     struct pace_point points[])
{
    double n = first_n;

    for (size_t i = 0; i < count; i++) {
        points[i] = (struct pace_point){.n = floor(n)};
        n *= ratio;
    }
}

static struct pace_fit fit_of(const struct pace_point points[], size_t count)
{
    struct pace_fit fit = {0};

    cr_assert_eq(pace_fit_growth(points, count, &fit), PACE_OK);
    return fit;
}

/* Costs of the class with a scatter of sd at each size, known to the fit. */
static void simulate(enum pace_class class, double sd, unsigned long seed,
                     struct pace_point points[], size_t count)
{
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);

    cr_assert_not_null(rng);
    gsl_rng_set(rng, seed);
    for (size_t i = 0; i < count; i++) {
        points[i].cost = 2.385 * pace_class_value(class, 0, points[i].n) *
                         exp(gsl_ran_gaussian(rng, sd));
        points[i].noise = sd;
    }
    gsl_rng_free(rng);
}

static size_t set_size(const struct pace_fit *fit)
{
    size_t size = 0;

    for (int c = PACE_CONSTANT; c < PACE_CLASS_COUNT; c++) {
        size += fit->in_set[c];
    }
    return size;
}

Test(fit, every_class_is_found_in_noisy_times)
{
    struct pace_point points[POINTS_MAX];

    doubling(1000, 2, 10, points);
    for (int c = PACE_CONSTANT; c < PACE_C_TO_N; c++) {
        for (unsigned long seed = 1; seed <= 20; seed++) {
            simulate((enum pace_class)c, 0.02, seed, points, 10);
            struct pace_fit fit = fit_of(points, 10);

            cr_assert_eq((int)fit.best, c, "%s with seed %lu",
                         pace_class_name((enum pace_class)c), seed);
            cr_assert(fit.in_set[c]);
        }
    }
}

Test(fit, an_exponential_is_found_with_its_base)
{
    struct pace_point points[POINTS_MAX];

    for (size_t i = 0; i < 9; i++) {
        double n = 8 + 2 * (double)i;

        points[i] = (struct pace_point){n, 3 * pow(1.618, n), 0.02};
    }
    struct pace_fit fit = fit_of(points, 9);

    cr_assert_eq(pace_fit_judge(&fit, PACE_C_TO_N), PACE_HOLDS);
    cr_assert_float_eq(fit.base, 1.618, 0.001);
    cr_assert_float_eq(fit.coefficient, 3, 0.05);
    cr_assert_eq(fit.bend_count, 0);
}

Test(fit, a_step_where_a_cache_ends_does_not_tilt_the_law)
{
    struct pace_point points[POINTS_MAX];

    doubling(1000, 2, 10, points);
    for (int c = PACE_CONSTANT; c < PACE_C_TO_N; c++) {
        for (size_t at = 1; at < 10; at++) {
            simulate((enum pace_class)c, 0.01, at, points, 10);
            for (size_t i = at; i < 10; i++) {
                points[i].cost *= 2.5;
            }
            struct pace_fit fit = fit_of(points, 10);

            cr_assert_eq((int)fit.best, c, "%s, step at %zu",
                         pace_class_name((enum pace_class)c), at);
            cr_assert_eq(fit.bend_count, 1);
            cr_assert_float_eq(fit.bends[0].n, points[at - 1].n, 0);
            cr_assert_float_eq(fit.bends[0].jump, 2.5, 0.25);
        }
    }
}

Test(fit, overhead_at_small_sizes_does_not_hide_the_law)
{
    struct pace_point points[POINTS_MAX];

    /* 12 ns for each of n calls, and n^2 that is cheap: below n = 1,000 the
     * calls weigh more. */
    doubling(100, 2, 8, points);
    for (size_t i = 0; i < 8; i++) {
        double n = points[i].n;

        points[i].cost = 12 * n + 0.012 * n * n;
        points[i].noise = 0.01;
    }
    struct pace_fit fit = fit_of(points, 8);

    cr_assert_eq(fit.best, PACE_N_SQUARED);
    cr_assert_neq(pace_fit_judge(&fit, PACE_N_SQUARED), PACE_DIFFERS);
    cr_assert(fit.exponent_high > 1.8);
}

Test(fit, a_bend_is_found_where_it_is)
{
    struct pace_point points[POINTS_MAX];

    /* n below 16,000, n^2 from there. */
    doubling(1000, 2, 10, points);
    for (size_t i = 0; i < 10; i++) {
        double n = points[i].n;

        points[i].cost = n <= 16000 ? n : n * n / 16000;
        points[i].noise = 0.01;
    }
    struct pace_fit fit = fit_of(points, 10);

    cr_assert_eq(fit.bend_count, 1);
    cr_assert_float_eq(fit.bends[0].n, 16000, 0);
    cr_assert_float_eq(fit.bends[0].before, 1, 0.1);
    cr_assert_float_eq(fit.bends[0].after, 2, 0.1);
    cr_assert_float_eq(fit.bends[0].jump, 1, 0);
}

Test(fit, neither_fading_overhead_nor_scatter_is_a_jump)
{
    struct pace_point points[POINTS_MAX];

    doubling(1, 2, 16, points);
    for (size_t i = 0; i < 16; i++) {
        points[i].cost = 3 * points[i].n + 7;
        points[i].noise = 0;
    }
    cr_assert_eq(fit_of(points, 16).bend_count, 0);
    simulate(PACE_N, 0.5, 3, points, 16);
    for (size_t i = 0; i < 16; i++) {
        points[i].noise = 0;
    }
    struct pace_fit fit = fit_of(points, 16);

    for (size_t i = 0; i < fit.bend_count; i++) {
        cr_assert_float_eq(fit.bends[i].jump, 1, 0);
    }
}

Test(fit, a_law_that_holds_has_no_bend)
{
    struct pace_point points[POINTS_MAX];

    doubling(10, 2, 16, points);
    for (int c = PACE_CONSTANT; c < PACE_C_TO_N; c++) {
        simulate((enum pace_class)c, 0.02, 7, points, 16);
        cr_assert_eq(fit_of(points, 16).bend_count, 0);
    }
}

Test(fit, two_or_three_sizes_decide_nothing)
{
    struct pace_point points[POINTS_MAX];

    for (int c = PACE_CONSTANT; c < PACE_C_TO_N; c++) {
        for (size_t count = 2; count <= 3; count++) {
            for (int counted = 0; counted <= 1; counted++) {
                doubling(1000, 2, count, points);
                simulate((enum pace_class)c, counted ? 0 : 0.01, 1, points,
                         count);
                struct pace_fit fit = fit_of(points, count);

                cr_assert_eq((int)fit.best, c);
                cr_assert_eq(pace_fit_judge(&fit, (enum pace_class)c),
                             PACE_UNDECIDED);
                cr_assert(set_size(&fit) >= (count == 2 ? 7 : 2));
            }
        }
    }
}

Test(fit, the_interval_of_the_exponent_covers_the_truth)
{
    static const struct {
        enum pace_class class;
        double exponent;
    } powers[] = {{PACE_CONSTANT, 0},
                  {PACE_SQRT_N, 0.5},
                  {PACE_N, 1},
                  {PACE_N_SQUARED, 2},
                  {PACE_N_CUBED, 3}};
    struct pace_point points[POINTS_MAX];
    size_t covered = 0;

    doubling(1000, 2, 9, points);
    for (size_t p = 0; p < 5; p++) {
        for (unsigned long seed = 1; seed <= 40; seed++) {
            simulate(powers[p].class, 0.05, seed, points, 9);
            struct pace_fit fit = fit_of(points, 9);

            cr_assert(fit.exponent_low <= fit.exponent);
            cr_assert(fit.exponent <= fit.exponent_high);
            cr_assert(fit.exponent_high - fit.exponent_low < 0.5);
            covered += fit.exponent_low <= powers[p].exponent &&
                       powers[p].exponent <= fit.exponent_high;
        }
    }
    cr_assert(covered >= 190, "%zu of 200", covered);
}

Test(fit, the_coefficient_is_the_median_factor)
{
    struct pace_point points[5] = {
        {100, 210, 0},  {200, 400, 0},   {400, 800, 0},
        {800, 1600, 0}, {1600, 3100, 0},
    };
    struct pace_fit fit = fit_of(points, 5);

    cr_assert_eq(fit.best, PACE_N);
    cr_assert_float_eq(fit.coefficient, 2, 1e-12);
    cr_assert_float_eq(fit.n_min, 100, 0);
    cr_assert_float_eq(fit.n_max, 1600, 0);
    cr_assert_float_eq(fit.base, 0, 0);
}

Test(fit, the_posterior_is_shared_out_completely)
{
    struct pace_point points[POINTS_MAX];

    doubling(1000, 2, 6, points);
    for (int c = PACE_CONSTANT; c < PACE_C_TO_N; c++) {
        simulate((enum pace_class)c, 0.1, 3, points, 6);
        struct pace_fit fit = fit_of(points, 6);
        double sum = 0;
        double in_set = 0;

        for (int k = 0; k < PACE_CLASS_COUNT; k++) {
            sum += fit.posterior[k];
            in_set += fit.in_set[k] ? fit.posterior[k] : 0;
        }
        cr_assert_float_eq(sum, 1, 1e-9);
        cr_assert(in_set >= 0.9);
        cr_assert(fit.in_set[fit.best]);
        cr_assert_float_eq(fit.posterior[PACE_NO_CLAIM], 0, 0);
        cr_assert_not(fit.in_set[PACE_NO_CLAIM]);
    }
}
