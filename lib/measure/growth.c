#include "lib/measure/growth.h"

#include <assert.h>
#include <math.h>

#include <gsl/gsl_randist.h>

/* One idea of what a law leaves unexplained, and how far it is believed. */
struct noise {
    double (*density)(double x, double scale);
    double scale; /* of a step, on top of what is known of its noise */
    double belief;
};

/*
 * Times: what repeating a measurement cannot show (alignment, the branch
 * predictor, an input of unequal luck) is about 5 % per step, found on
 * functions of known growth.  The Cauchy distribution has tails so heavy that
 * a step far out of line costs a law a few units of log likelihood, and no
 * more.
 */
static const struct noise timed[] = {{gsl_ran_cauchy_pdf, 0.05, 1}};

/*
 * Counts: exact, yet how near a law comes depends on the code, from one that
 * follows it to the digit to one with random inputs.  So several scales are
 * tried, with the light tails of the normal distribution: a count that leaves
 * the law does so for a reason.  But a table that doubles, or a time handed
 * over as a count, does jump, so a little belief is left for that.
 */
static const struct noise counted[] = {
    {gsl_ran_gaussian_pdf, 0.003, 0.196}, {gsl_ran_gaussian_pdf, 0.01, 0.196},
    {gsl_ran_gaussian_pdf, 0.03, 0.196},  {gsl_ran_gaussian_pdf, 0.1, 0.195},
    {gsl_ran_gaussian_pdf, 0.3, 0.195},   {gsl_ran_cauchy_pdf, 0.05, 0.02},
    {gsl_ran_cauchy_pdf, 0.01, 0.002},
};

/* Lower terms are looked for in counts only: in times they drown in the noise,
 * and every method tried became worse with them. */
static const double lower_shares[] = {0,   0.001, 0.003, 0.01, 0.03,
                                      0.1, 0.2,   0.3,   0.4,  0.5};

enum {
    TIMED_COUNT = sizeof timed / sizeof timed[0],
    COUNTED_COUNT = sizeof counted / sizeof counted[0],
    SHARE_COUNT = sizeof lower_shares / sizeof lower_shares[0],
    BASE_COUNT = 400,
    POWER_COUNT = 500
};

/* The bases looked for: recursive Fibonacci grows as 1.618^n, all subsets as
 * 2^n.  Nobody has waited for c^n beyond the largest n. */
static const double base_min = 1.2;
static const double base_max = 8;
static const double base_n_max = 300;

static const double power_min = -1;
static const double power_max = 4;

/* g(n) = n^power * log(n)^logs for every class but c^n. */
static const struct {
    double power;
    double logs;
} shapes[PACE_CLASS_COUNT] = {
    [PACE_LOG_N] = {0, 1},   [PACE_SQRT_N] = {0.5, 0},  [PACE_N] = {1, 0},
    [PACE_N_LOG_N] = {1, 1}, [PACE_N_SQUARED] = {2, 0}, [PACE_N_CUBED] = {3, 0},
};

double pace_growth_log_sum(const double logs[], size_t count)
{
    double top = logs[0];
    double sum = 0;

    for (size_t i = 1; i < count; i++) {
        top = fmax(top, logs[i]);
    }
    if (!isfinite(top)) {
        return top;
    }
    for (size_t i = 0; i < count; i++) {
        sum += exp(logs[i] - top);
    }
    return top + log(sum);
}

static double log_mean(const double logs[], size_t count)
{
    return pace_growth_log_sum(logs, count) - log((double)count);
}

double pace_growth_log_value(enum pace_class class, double log_base, double n)
{
    if (class == PACE_C_TO_N) {
        return log_base * n;
    }
    /* As in pace_class_value: no logarithm below that of 2. */
    return shapes[class].power * log(n) +
           shapes[class].logs * log(log2(fmax(n, 2)));
}

/* The class whose terms hide behind those of another one. */
static enum pace_class lower_class(enum pace_class class)
{
    switch (class) {
    case PACE_N_LOG_N:
    case PACE_N_SQUARED:
        return PACE_N;
    case PACE_N_CUBED:
        return PACE_N_SQUARED;
    default:
        return PACE_CONSTANT;
    }
}

/* ln of the cost at n, the cost at the largest size being 1. */
static double log_level(const struct pace_curve *curve, double n, double top_n)
{
    enum pace_class lower = lower_class(curve->class);
    double share = curve->lower_share;
    double own = pace_growth_log_value(curve->class, curve->log_base, n) -
                 pace_growth_log_value(curve->class, curve->log_base, top_n);

    if (share == 0) {
        return own;
    }
    double parts[] = {
        log(1 - share) + own,
        log(share) + pace_growth_log_value(lower, 0, n) -
            pace_growth_log_value(lower, 0, top_n),
    };

    return pace_growth_log_sum(parts, 2);
}

static void explain(const struct pace_steps *steps,
                    const struct pace_curve *curve)
{
    double top_n = steps->items[steps->count - 1].next_n;

    for (size_t i = 0; i < steps->count; i++) {
        const struct pace_step *step = &steps->items[i];
        double expected = curve->exponent * step->log_n;

        if (curve->class != PACE_NO_CLAIM) {
            expected = log_level(curve, step->next_n, top_n) -
                       log_level(curve, step->n, top_n);
        }
        steps->rest[i] = step->log_cost - expected;
    }
}

static double score_rest(const struct pace_steps *steps,
                         const struct noise *noise)
{
    double score = log(noise->belief);

    for (size_t i = 0; i < steps->count; i++) {
        double variance =
            noise->scale * noise->scale + steps->items[i].variance;

        score += log(noise->density(steps->rest[i], sqrt(variance)));
    }
    return score;
}

double pace_growth_score(const struct pace_steps *steps,
                         const struct pace_curve *curve)
{
    const struct noise *noises = steps->counted ? counted : timed;
    size_t count = steps->counted ? COUNTED_COUNT : TIMED_COUNT;
    double scores[COUNTED_COUNT];

    explain(steps, curve);
    for (size_t i = 0; i < count; i++) {
        scores[i] = score_rest(steps, &noises[i]);
    }
    return pace_growth_log_sum(scores, count);
}

static double score_shares(const struct pace_steps *steps,
                           enum pace_class class)
{
    struct pace_curve curve = {.class = class};
    double scores[SHARE_COUNT];
    /* Nothing is lower than a constant. */
    size_t count = steps->counted && class != PACE_CONSTANT ? SHARE_COUNT : 1;

    for (size_t i = 0; i < count; i++) {
        curve.lower_share = lower_shares[i];
        scores[i] = pace_growth_score(steps, &curve);
    }
    return log_mean(scores, count);
}

static double score_bases(const struct pace_steps *steps)
{
    struct pace_curve curve = {.class = PACE_C_TO_N};
    double scores[BASE_COUNT];

    if (steps->items[steps->count - 1].next_n > base_n_max) {
        return -INFINITY;
    }
    for (size_t i = 0; i < BASE_COUNT; i++) {
        double part = (double)i / (BASE_COUNT - 1);

        curve.log_base = log(base_min) + part * log(base_max / base_min);
        scores[i] = pace_growth_score(steps, &curve);
    }
    return log_mean(scores, BASE_COUNT);
}

static double score_powers(const struct pace_steps *steps)
{
    struct pace_curve curve = {.class = PACE_NO_CLAIM};
    double scores[POWER_COUNT];

    for (size_t i = 0; i < POWER_COUNT; i++) {
        double part = ((double)i + 0.5) / POWER_COUNT;

        curve.exponent = power_min + part * (power_max - power_min);
        scores[i] = pace_growth_score(steps, &curve);
    }
    return log_mean(scores, POWER_COUNT);
}

double pace_growth_class_score(const struct pace_steps *steps,
                               enum pace_class class)
{
    assert(steps->count > 0 && class < PACE_CLASS_COUNT);

    switch (class) {
    case PACE_NO_CLAIM:
        return score_powers(steps);
    case PACE_C_TO_N:
        return score_bases(steps);
    default:
        return score_shares(steps, class);
    }
}
