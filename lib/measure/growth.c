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
static const struct noise timed = {gsl_ran_cauchy_pdf, 0.05, 1};

/*
 * A law is about large n.  At the first sizes the work between the calls, the
 * setup of a loop may weigh more, up to half of the steps: such a step may be
 * anything, from no growth to n^3 if sizes double.  It is as likely as not
 * that a law shows from the first step on.
 */
static const double prompt_belief = 0.5;
static const double start_density = 0.5;

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

static void explain(const struct pace_steps *steps,
                    const struct pace_curve *curve)
{
    double top_n = steps->items[steps->count - 1].next_n;

    for (size_t i = 0; i < steps->count; i++) {
        steps->rest[i] = steps->items[i].log_cost -
                         pace_curve_log_step(curve, &steps->items[i], top_n);
    }
}

static double log_density(const struct pace_steps *steps, size_t i,
                          const struct noise *noise)
{
    double variance = noise->scale * noise->scale + steps->items[i].variance;

    return log(noise->density(steps->rest[i], sqrt(variance)));
}

static double score_rest(const struct pace_steps *steps,
                         const struct noise *noise)
{
    double score = 0;

    for (size_t i = 0; i < steps->count; i++) {
        score += log_density(steps, i, noise);
    }
    return score;
}

/* The mean over where the law begins to show: at the first step, or after
 * some that may be anything. */
static double score_from_anywhere(const struct pace_steps *steps,
                                  const struct noise *noise)
{
    size_t most = steps->count / 2;
    double score = 0;
    double late = -INFINITY;

    for (size_t i = steps->count; i-- > 0;) {
        score += log_density(steps, i, noise);
        if (0 < i && i <= most) {
            double parts[] = {late, score + (double)i * log(start_density)};

            late = pace_growth_log_sum(parts, 2);
        }
    }
    if (most == 0) {
        return score;
    }
    double parts[] = {
        log(prompt_belief) + score,
        log(1 - prompt_belief) - log((double)most) + late,
    };

    return pace_growth_log_sum(parts, 2);
}

double pace_growth_score(const struct pace_steps *steps,
                         const struct pace_curve *curve)
{
    double scores[COUNTED_COUNT];

    explain(steps, curve);
    if (!steps->counted) {
        return score_from_anywhere(steps, &timed);
    }
    for (size_t i = 0; i < COUNTED_COUNT; i++) {
        scores[i] = log(counted[i].belief) + score_rest(steps, &counted[i]);
    }
    return pace_growth_log_sum(scores, COUNTED_COUNT);
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
