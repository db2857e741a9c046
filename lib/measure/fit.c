#include "lib/measure/fit.h"

#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_statistics_double.h>

#include "lib/measure/bends.h"
#include "lib/measure/class.h"
#include "lib/measure/growth.h"
#include "lib/measure/steps.h"

/* The set of classes is the smallest that is right 9 times out of 10. */
static const double set_belief = 0.9;
/* One law in this many is thought to be none of the classes. */
static const double none_odds = 10;
enum {
    EXPONENT_COUNT = 1001
};

struct pace_point pace_fit_point(double n, const struct pace_summary *times)
{
    double spread = times->median - times->min;

    return (struct pace_point){
        .n = n,
        .cost = times->min,
        .noise = times->median > 0 ? spread / times->median / 3 : 0,
    };
}

static bool acceptable(const struct pace_point points[], size_t count)
{
    if (count < 2) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        const struct pace_point *point = &points[i];

        if (!isfinite(point->n) || !isfinite(point->cost) ||
            !isfinite(point->noise) || point->n <= 0 || point->cost <= 0 ||
            point->noise < 0 || (i > 0 && points[i - 1].n >= point->n)) {
            return false;
        }
    }
    return true;
}

/* By how much ln g(n) grows over all steps. */
static double log_growth(const struct pace_steps *steps, int class)
{
    enum pace_class its = (enum pace_class) class;

    return pace_class_log_value(its, 0, steps->items[steps->count - 1].next_n) -
           pace_class_log_value(its, 0, steps->items[0].n);
}

/* A power that is no class is given to the two classes around it, more to the
 * nearer one, but enough to either that both belong to the set. */
static void share_out(const struct pace_steps *steps, double chance,
                      struct pace_fit *fit)
{
    double growth = fit->exponent * log_growth(steps, PACE_N);
    int above = PACE_LOG_N;

    while (above < PACE_C_TO_N && log_growth(steps, above) < growth) {
        above++;
    }
    double low = log_growth(steps, above - 1);
    /* Beyond n^3, whatever is there. */
    double high = above < PACE_C_TO_N ? log_growth(steps, above) : 2 * low;
    double share = fmin(fmax((growth - low) / (high - low), 0.3), 0.7);

    fit->none = chance;
    fit->posterior[above - 1] += chance * (1 - share);
    fit->posterior[above] += chance * share;
}

static enum pace_class most_likely(const double posterior[],
                                   const bool left_out[])
{
    int best = PACE_CONSTANT;

    while (left_out[best]) {
        best++;
    }
    for (int c = best + 1; c < PACE_CLASS_COUNT; c++) {
        if (!left_out[c] && posterior[c] > posterior[best]) {
            best = c;
        }
    }
    return (enum pace_class)best;
}

/*
 * Equal odds for every class beforehand.  Where one or two steps are all there
 * is, either may be the one out of line, so they weigh next to nothing.
 */
static void find_class(const struct pace_steps *steps, size_t point_count,
                       struct pace_fit *fit)
{
    static const double weights[] = {0, 0, 0.01, 0.1};
    double weight = point_count < 4 ? weights[point_count] : 1;
    double scores[PACE_CLASS_COUNT];
    double sum = 0;

    for (int c = 0; c < PACE_CLASS_COUNT; c++) {
        scores[c] = weight * pace_growth_class_score(steps, (enum pace_class)c);
    }
    scores[PACE_NO_CLAIM] -= log(none_odds);
    double all = pace_growth_log_sum(scores, PACE_CLASS_COUNT);

    for (int c = PACE_CONSTANT; c < PACE_CLASS_COUNT; c++) {
        fit->posterior[c] = exp(scores[c] - all);
    }
    share_out(steps, exp(scores[PACE_NO_CLAIM] - all), fit);
    fit->best = most_likely(fit->posterior, fit->in_set);
    while (sum < set_belief) {
        enum pace_class next = most_likely(fit->posterior, fit->in_set);

        fit->in_set[next] = true;
        sum += fit->posterior[next];
    }
}

/* The median exponent of all powers, each weighed by its likelihood, and the
 * interval that holds 95 % of the weight. */
static void find_exponent(const struct pace_steps *steps, struct pace_fit *fit)
{
    struct pace_curve power = {.class = PACE_NO_CLAIM};
    double scores[EXPONENT_COUNT];
    double low = INFINITY;
    double high = -INFINITY;
    double below = 0;

    for (size_t i = 0; i < steps->count; i++) {
        double local = steps->items[i].log_cost / steps->items[i].log_n;

        low = fmin(low, local - 0.25);
        high = fmax(high, local + 0.25);
    }
    for (size_t i = 0; i < EXPONENT_COUNT; i++) {
        power.exponent = low + (high - low) * (double)i / (EXPONENT_COUNT - 1);
        scores[i] = pace_growth_score(steps, &power);
    }
    double all = pace_growth_log_sum(scores, EXPONENT_COUNT);

    fit->exponent_low = fit->exponent = fit->exponent_high = low;
    for (size_t i = 0; i < EXPONENT_COUNT; i++) {
        double exponent = low + (high - low) * (double)i / (EXPONENT_COUNT - 1);

        fit->exponent_low = below < 0.025 ? exponent : fit->exponent_low;
        fit->exponent = below < 0.5 ? exponent : fit->exponent;
        fit->exponent_high = below < 0.975 ? exponent : fit->exponent_high;
        below += exp(scores[i] - all);
    }
}

/* Room for count numbers is steps->rest. */
static void find_factors(const struct pace_point points[], size_t count,
                         const struct pace_steps *steps, struct pace_fit *fit)
{
    double *room = steps->rest;
    double log_base = 0;

    if (fit->best == PACE_C_TO_N) {
        for (size_t i = 0; i < steps->count; i++) {
            const struct pace_step *step = &steps->items[i];

            room[i] = step->log_cost / (step->next_n - step->n);
        }
        log_base = gsl_stats_median(room, 1, steps->count);
        fit->base = exp(log_base);
    }
    for (size_t i = 0; i < count; i++) {
        room[i] = log(points[i].cost) -
                  pace_class_log_value(fit->best, log_base, points[i].n);
    }
    fit->coefficient = exp(gsl_stats_median(room, 1, count));
}

enum pace_status pace_fit_growth(const struct pace_point points[], size_t count,
                                 struct pace_fit *fit)
{
    if (!acceptable(points, count)) {
        return PACE_BAD_INPUT;
    }
    enum pace_status status = PACE_NO_MEMORY;
    struct pace_fit found = {.n_min = points[0].n,
                             .n_max = points[count - 1].n};
    struct pace_steps steps = {
        .items = malloc(count * sizeof *steps.items),
        .rest = malloc(count * sizeof *steps.rest),
    };

    if (!steps.items || !steps.rest) {
        goto done;
    }
    pace_steps_find(points, count, &steps);
    find_exponent(&steps, &found);
    find_class(&steps, count, &found);
    find_factors(points, count, &steps, &found);
    pace_bends_find(&steps, &found);
    *fit = found;
    status = PACE_OK;
done:
    free(steps.rest);
    free(steps.items);
    return status;
}

enum pace_verdict pace_fit_judge(const struct pace_fit *fit,
                                 enum pace_class claim)
{
    if (claim == PACE_NO_CLAIM) {
        return PACE_UNDECIDED;
    }
    if (!fit->in_set[claim]) {
        return PACE_DIFFERS;
    }
    for (int c = PACE_CONSTANT; c < PACE_CLASS_COUNT; c++) {
        if (fit->in_set[c] && c != (int)claim) {
            return PACE_UNDECIDED;
        }
    }
    return PACE_HOLDS;
}
