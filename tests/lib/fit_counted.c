#include "lib/measure/fit.h"

#include <math.h>

#include <criterion/criterion.h>

/*
 * Exact counts as the counting build gives them: growth with its lower terms,
 * stairs and factors.  Formulas, not measurements, so the truth is known.
 */
static double binary_search(double n)
{
    return 5 + 4 * floor(log2(n));
}

static double search_with_setup(double n)
{
    return 30 + 4 * floor(log2(n));
}

static double one_loop(double n)
{
    return 3 * n + 7;
}

static double loop_after_setup(double n)
{
    return 3 * n + 500;
}

static double loop_and_searches(double n)
{
    return n + 10 * floor(log2(n));
}

static double merge_sort(double n)
{
    return 12 * n * ceil(log2(n)) + 9 * n + 5;
}

static double merge_sort_with_passes(double n)
{
    return 3 * n * log2(n) + 30 * n;
}

/* Comparisons alone: n log2 n - n + 1. */
static double comparisons(double n)
{
    return n * log2(n) - n + 1;
}

static double harmonic(double n)
{
    double sum = 0;

    for (long i = 1; i <= (long)n; i++) {
        sum += 2 * floor(n / (double)i) + 3;
    }
    return sum;
}

static double all_pairs(double n)
{
    return 3 * n * (n - 1) / 2 + 2 * n + 4;
}

static double pairs_and_passes(double n)
{
    return n * n + 20 * n;
}

static double triple_loop(double n)
{
    return 2 * n * n * n + 3 * n * n + n + 1;
}

static double trial_division(double n)
{
    return 3 * floor(sqrt(n)) + 4;
}

static double first_element(double n)
{
    (void)n;
    return 7;
}

/* A probe or two more or less. */
static double hash_lookup(double n)
{
    return 100 + fmod(n, 7);
}

static double subset_sum(double n)
{
    return 3 * pow(2, n) + 5 * n + 4;
}

static double subsets_written_out(double n)
{
    return 2 * n * pow(2, n);
}

static double naive_fibonacci(double n)
{
    return 4 * pow(1.618033988749895, n) - 2;
}

static double n_sqrt_n(double n)
{
    return 2 * n * floor(sqrt(n)) + 3;
}

static double karatsuba(double n)
{
    return 9 * pow(n, log2(3));
}

static double falling(double n)
{
    return 1e12 / n;
}

struct job {
    double (*count)(double n);
    enum pace_class class;
};

static const struct job jobs[] = {
    {first_element, PACE_CONSTANT}, {hash_lookup, PACE_CONSTANT},
    {binary_search, PACE_LOG_N},    {search_with_setup, PACE_LOG_N},
    {trial_division, PACE_SQRT_N},  {one_loop, PACE_N},
    {loop_after_setup, PACE_N},     {loop_and_searches, PACE_N},
    {merge_sort, PACE_N_LOG_N},     {merge_sort_with_passes, PACE_N_LOG_N},
    {comparisons, PACE_N_LOG_N},    {harmonic, PACE_N_LOG_N},
    {all_pairs, PACE_N_SQUARED},    {pairs_and_passes, PACE_N_SQUARED},
    {triple_loop, PACE_N_CUBED},
};

static const struct job exponential_jobs[] = {
    {subset_sum, PACE_C_TO_N},      {subsets_written_out, PACE_C_TO_N},
    {naive_fibonacci, PACE_C_TO_N}, {one_loop, PACE_N},
    {all_pairs, PACE_N_SQUARED},    {triple_loop, PACE_N_CUBED},
};

static struct pace_fit fit_sizes(const struct job *job, const double sizes[],
                                 size_t count)
{
    struct pace_point points[128];
    struct pace_fit fit = {0};

    for (size_t i = 0; i < count; i++) {
        points[i] = (struct pace_point){sizes[i], job->count(sizes[i]), 0};
    }
    cr_assert_eq(pace_fit_growth(points, count, &fit), PACE_OK);
    return fit;
}

static struct pace_fit fit_doubling(const struct job *job, double first_n,
                                    size_t count)
{
    double sizes[32];

    for (size_t i = 0; i < count; i++) {
        sizes[i] = first_n * pow(2, (double)i);
    }
    return fit_sizes(job, sizes, count);
}

Test(fit_counted, every_claim_holds_at_the_usual_sizes)
{
    static const double starts[] = {1000, 1009, 12345};

    for (size_t j = 0; j < sizeof jobs / sizeof jobs[0]; j++) {
        for (size_t s = 0; s < sizeof starts / sizeof starts[0]; s++) {
            for (size_t count = 7; count <= 11; count += 2) {
                struct pace_fit fit = fit_doubling(&jobs[j], starts[s], count);

                cr_assert_eq(pace_fit_judge(&fit, jobs[j].class), PACE_HOLDS,
                             "%s: %s from %.0f, %zu sizes",
                             pace_class_name(jobs[j].class),
                             pace_class_name(fit.best), starts[s], count);
            }
        }
    }
}

Test(fit_counted, no_claim_is_denied_with_few_sizes_or_small_ones)
{
    static const double starts[] = {16, 60, 1000};

    for (size_t j = 0; j < sizeof jobs / sizeof jobs[0]; j++) {
        for (size_t s = 0; s < sizeof starts / sizeof starts[0]; s++) {
            struct pace_fit fit = fit_doubling(&jobs[j], starts[s], 4);
            bool too_small = jobs[j].count == loop_after_setup ||
                             jobs[j].count == loop_and_searches;

            if (too_small && starts[s] < 1000) {
                continue; /* the lower term still is the larger one */
            }
            cr_assert_neq(pace_fit_judge(&fit, jobs[j].class), PACE_DIFFERS,
                          "%s: %s from %.0f", pace_class_name(jobs[j].class),
                          pace_class_name(fit.best), starts[s]);
        }
    }
}

Test(fit_counted, exponential_jobs_hold_from_8_to_24)
{
    static const double sizes[] = {8, 10, 12, 14, 16, 18, 20, 22, 24};

    for (size_t j = 0; j < sizeof exponential_jobs / sizeof jobs[0]; j++) {
        struct pace_fit fit = fit_sizes(&exponential_jobs[j], sizes, 9);

        cr_assert_eq(pace_fit_judge(&fit, exponential_jobs[j].class),
                     PACE_HOLDS, "%s: %s",
                     pace_class_name(exponential_jobs[j].class),
                     pace_class_name(fit.best));
    }
}

Test(fit_counted, sizes_close_together_do_not_hide_the_stairs)
{
    static const struct job stairs[] = {{binary_search, PACE_LOG_N},
                                        {search_with_setup, PACE_LOG_N},
                                        {merge_sort, PACE_N_LOG_N}};
    double sizes[128];

    for (size_t i = 0; i < 128; i++) {
        sizes[i] = 100 * (double)(i + 1);
    }
    for (size_t j = 0; j < sizeof stairs / sizeof stairs[0]; j++) {
        struct pace_fit fit = fit_sizes(&stairs[j], sizes, 128);

        cr_assert(fit.in_set[stairs[j].class]);
        cr_assert_eq(fit.best, stairs[j].class);
    }
}

Test(fit_counted, a_law_between_the_classes_is_none_of_them)
{
    static const struct {
        struct job job;
        enum pace_class above;
        double exponent;
    } others[] = {{{n_sqrt_n, PACE_N_LOG_N}, PACE_N_SQUARED, 1.5},
                  {{karatsuba, PACE_N_LOG_N}, PACE_N_SQUARED, 1.585},
                  {{falling, PACE_CONSTANT}, PACE_LOG_N, -1}};

    for (size_t j = 0; j < sizeof others / sizeof others[0]; j++) {
        struct pace_fit fit = fit_doubling(&others[j].job, 1000, 10);

        cr_assert(fit.none > 0.9);
        cr_assert_float_eq(fit.exponent, others[j].exponent, 0.01);
        cr_assert_eq(pace_fit_judge(&fit, others[j].job.class), PACE_UNDECIDED);
        cr_assert_eq(pace_fit_judge(&fit, others[j].above), PACE_UNDECIDED);
        cr_assert_eq(pace_fit_judge(&fit, PACE_N), PACE_DIFFERS);
    }
}

/* A doubling table of counts with one jump, as where a table grows. */
Test(fit_counted, a_jump_does_not_change_the_class)
{
    for (size_t j = 0; j < sizeof jobs / sizeof jobs[0]; j++) {
        struct pace_point points[10];
        struct pace_fit fit;

        for (size_t i = 0; i < 10; i++) {
            double n = 1000 * pow(2, (double)i);
            double factor = i < 5 ? 1 : 2;

            points[i] = (struct pace_point){n, factor * jobs[j].count(n), 0};
        }
        cr_assert_eq(pace_fit_growth(points, 10, &fit), PACE_OK);
        cr_assert(fit.in_set[jobs[j].class], "%s: %s",
                  pace_class_name(jobs[j].class), pace_class_name(fit.best));
    }
}
