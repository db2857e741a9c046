#include "lib/measure/bends.h"

#include <math.h>

#include <gsl/gsl_randist.h>

#include "lib/measure/class.h"

/* Exponents beyond those of the law that are tried, 0.05 apart. */
enum {
    POWER_COUNT = 121
};
static const double power_min = -3;
static const double power_max = 3;

/* The scale of steps in the model of times. */
static const double scale = 0.05;

/* What is worth a word: steeper or flatter by this much ... */
static const double bend_min = 0.25;
/* ... seen in this many steps on either side ... */
static const size_t run_min = 2;
/* ... and this much likelier than no bend there, as a logarithm; a bend at any
 * of count places is by so much less of a surprise. */
static const double bend_evidence = 3;
/* A jump by a third, and well outside the scatter. */
static const double jump_min = 0.3;
static const double jump_scales = 5;

/* Steps first .. end - 1 grow by one exponent throughout. */
struct run {
    size_t first;
    size_t end;
    double power; /* beyond the exponent of the law */
};

struct runs {
    struct run items[PACE_MAX_BENDS + 1];
    size_t count;
};

/* Where runs part: the step with which the second one begins. */
struct cut {
    size_t run;
    size_t first;
    double evidence;
};

static double power_at(size_t i)
{
    return power_min + (power_max - power_min) * (double)i / (POWER_COUNT - 1);
}

static double width_of(const struct pace_step *step)
{
    return sqrt(scale * scale + step->variance);
}

/* Adds the log likelihood of a step under each power. */
static void add_step(const struct pace_steps *steps, size_t i, double scores[])
{
    const struct pace_step *step = &steps->items[i];

    for (size_t k = 0; k < POWER_COUNT; k++) {
        double rest = steps->rest[i] - power_at(k) * step->log_n;

        scores[k] += log(gsl_ran_cauchy_pdf(rest, width_of(step)));
    }
}

static double evidence_of(const double scores[])
{
    return pace_growth_log_sum(scores, POWER_COUNT) - log(POWER_COUNT);
}

/* The mean of all powers, each weighed by its likelihood. */
static double likely_power(const double scores[])
{
    double all = pace_growth_log_sum(scores, POWER_COUNT);
    double mean = 0;

    for (size_t k = 0; k < POWER_COUNT; k++) {
        mean += power_at(k) * exp(scores[k] - all);
    }
    return mean;
}

/* The likeliest place to part one run. */
static struct cut best_cut(const struct pace_steps *steps,
                           const struct run *run)
{
    struct cut best = {.evidence = -INFINITY};
    double whole[POWER_COUNT] = {0};
    double left[POWER_COUNT] = {0};
    double right[POWER_COUNT];

    for (size_t i = run->first; i < run->end; i++) {
        add_step(steps, i, whole);
    }
    for (size_t i = run->first + 1; i < run->end; i++) {
        add_step(steps, i - 1, left);
        if (i - run->first < run_min || run->end - i < run_min) {
            continue;
        }
        for (size_t k = 0; k < POWER_COUNT; k++) {
            right[k] = whole[k] - left[k];
        }
        double evidence =
            evidence_of(left) + evidence_of(right) - evidence_of(whole);

        if (evidence > best.evidence &&
            fabs(likely_power(left) - likely_power(right)) >= bend_min) {
            best.evidence = evidence;
            best.first = i;
        }
    }
    return best;
}

/* Parts the run where that explains most; false: no cut is worth it. */
static bool part(const struct pace_steps *steps, struct runs *runs)
{
    struct cut best = {.evidence = -INFINITY};

    for (size_t r = 0; r < runs->count; r++) {
        struct cut cut = best_cut(steps, &runs->items[r]);

        if (cut.evidence > best.evidence) {
            best = cut;
            best.run = r;
        }
    }
    if (best.evidence < bend_evidence + log((double)steps->count)) {
        return false;
    }
    for (size_t r = runs->count; r > best.run; r--) {
        runs->items[r] = runs->items[r - 1];
    }
    runs->items[best.run].end = best.first;
    runs->items[best.run + 1].first = best.first;
    runs->count++;
    return true;
}

/* The exponent of a run: what it adds to the law, and the law's own there. */
static double exponent_of(const struct pace_steps *steps,
                          const struct pace_fit *fit, const struct run *run)
{
    double low_n = steps->items[run->first].n;
    double top_n = steps->items[run->end - 1].next_n;
    double log_base = fit->best == PACE_C_TO_N ? log(fit->base) : 0;

    return run->power + (pace_class_log_value(fit->best, log_base, top_n) -
                         pace_class_log_value(fit->best, log_base, low_n)) /
                            log(top_n / low_n);
}

static void note(struct pace_fit *fit, struct pace_bend bend)
{
    if (fit->bend_count < PACE_MAX_BENDS) {
        fit->bends[fit->bend_count++] = bend;
    }
}

/* What the growth of its run leaves of a step; 0 outside of the run. */
static double rest_in(const struct pace_steps *steps, const struct run *run,
                      size_t i)
{
    if (i < run->first || i >= run->end) {
        return 0;
    }
    return steps->rest[i] - run->power * steps->items[i].log_n;
}

/* A jump stands alone: where its neighbours are out of line as well, overhead
 * fades away bit by bit, and where all steps are, the costs scatter. */
static bool stands_alone(const struct pace_steps *steps, const struct run *run,
                         size_t i)
{
    double jump = fabs(rest_in(steps, run, i));
    /* Before the first step, i - 1 is beyond every run. */
    double nearby = fmax(fabs(rest_in(steps, run, i - 1)),
                         fabs(rest_in(steps, run, i + 1)));
    double sum = -jump;

    for (size_t k = run->first; k < run->end; k++) {
        sum += fabs(rest_in(steps, run, k));
    }
    return nearby < jump / 2 &&
           sum < jump / 4 * (double)(run->end - run->first - 1);
}

static void note_jumps(const struct pace_steps *steps, const struct run *run,
                       struct pace_fit *fit)
{
    double exponent = exponent_of(steps, fit, run);

    for (size_t i = run->first; i < run->end; i++) {
        double jump = rest_in(steps, run, i);

        if (fabs(jump) >= jump_min &&
            fabs(jump) >= jump_scales * width_of(&steps->items[i]) &&
            stands_alone(steps, run, i)) {
            note(fit, (struct pace_bend){.n = steps->items[i].n,
                                         .before = exponent,
                                         .after = exponent,
                                         .jump = exp(jump)});
        }
    }
}

void pace_bends_find(const struct pace_steps *steps, struct pace_fit *fit)
{
    struct runs runs = {.items = {{.first = 0, .end = steps->count}},
                        .count = 1};
    struct pace_curve law = {
        .class = fit->best,
        .log_base = fit->best == PACE_C_TO_N ? log(fit->base) : 0,
    };

    if (steps->count < 2 * run_min) {
        return;
    }
    pace_growth_score(steps, &law);
    while (runs.count <= PACE_MAX_BENDS && part(steps, &runs)) {
    }
    for (size_t r = 0; r < runs.count; r++) {
        struct run *run = &runs.items[r];
        double scores[POWER_COUNT] = {0};

        for (size_t i = run->first; i < run->end; i++) {
            add_step(steps, i, scores);
        }
        run->power = likely_power(scores);
        if (r > 0) {
            note(fit,
                 (struct pace_bend){.n = steps->items[run->first].n,
                                    .before = exponent_of(steps, fit, run - 1),
                                    .after = exponent_of(steps, fit, run),
                                    .jump = 1});
        }
        note_jumps(steps, run, fit);
    }
}
