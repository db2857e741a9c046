#include "lib/demo/probe.h"

#include <string.h>

#include "lib/demo/format.h"
#include "lib/demo/interrupt.h"
#include "lib/demo/trend.h"

/* Batches of a call longer than this are few: it is its own average. */
#define LONG_CALL_S      0.002
#define LONG_CALL_PASSES 3

/* A trial that takes longer than this foretells well enough. */
#define LONG_TRIAL_S 0.0005

/* A call that took this many times a variant's share, although that was not
 * foretold, is not made again: a tenth of the whole budget. */
#define MOST_SHARES 10

static size_t passes_for(const struct pace_options *options, double call_s)
{
    size_t passes = options->effort == PACE_EFFORT_QUICK ? 3 : 5;

    return call_s > LONG_CALL_S ? LONG_CALL_PASSES : passes;
}

/* What measuring a cell will take: each pass warms up and times. */
static double cell_s(const struct pace_options *options,
                     const struct pace_meter *meter, double call_s)
{
    double batch_s = 2e-9 * (double)meter->batch_ns;
    double pass_s = call_s > batch_s ? call_s : batch_s;

    return pass_s * (double)passes_for(options, call_s);
}

static double time_call(const struct pace_meter *meter,
                        const struct pace_cell *cell, uint64_t *answer)
{
    const struct pace_clock *clock = meter->clock;

    if (cell->reset) {
        cell->reset(cell->inputs[0]);
    }
    uint64_t start = clock->cpu_ns(clock->context);
    *answer = cell->run(cell->inputs[0]);
    uint64_t end = clock->cpu_ns(clock->context);

    return 1e-9 * (double)(end - start);
}

static const struct pace_variant *variant_of(const struct pace_plan *plan,
                                             const struct pace_plan_cell *cell)
{
    return &plan->demo->variants[cell->variant];
}

/* The faster of two calls at a size that need not be in the plan. */
static enum pace_status time_trial(const struct pace_plan *plan,
                                   const struct pace_variant *variant, size_t n,
                                   const struct pace_meter *meter,
                                   double *call_s)
{
    struct pace_pool pool;
    uint64_t answer;
    enum pace_status status = pace_pool_fill(&pool, &plan->source, n);

    if (status) {
        return status;
    }
    struct pace_cell trial = {
        .run = variant->run,
        .reset = variant->reset,
        .inputs = pool.inputs,
        .input_count = pool.count,
    };
    double first = time_call(meter, &trial, &answer);
    double second = time_call(meter, &trial, &answer);

    pace_pool_release(&pool);
    *call_s = first < second ? first : second;
    return PACE_OK;
}

/*
 * Seconds of one call of the cell, from a call at a small size.  Where it grows
 * as c^n, from calls at some more, for c is not known: 2 in place of 1.618
 * makes 7 s of a ms from n = 5 to 30.
 */
static enum pace_status foretell_cell(const struct pace_plan *plan,
                                      const struct pace_plan_cell *cell,
                                      const struct pace_meter *meter,
                                      double *call_s)
{
    const struct pace_variant *variant = variant_of(plan, cell);
    const struct pace_sizes *sizes =
        variant->sizes.last ? &variant->sizes : &plan->demo->sizes;
    size_t step = variant->claim == PACE_C_TO_N ? sizes->step : 0;
    size_t small = sizes->first < cell->n ? sizes->first : cell->n;
    struct pace_trend trend = {0};
    double trial_s = 0;

    do {
        enum pace_status status =
            time_trial(plan, variant, small, meter, &trial_s);

        if (status) {
            return status;
        }
        pace_trend_add(&trend, (double)small, trial_s);
        small += step;
    } while (step && small <= cell->n && trial_s < LONG_TRIAL_S);
    *call_s = pace_trend_next(&trend, variant->claim, (double)cell->n);
    return PACE_OK;
}

enum pace_status pace_probe_foretell(struct pace_plan *plan,
                                     const struct pace_meter *meter, FILE *err)
{
    const struct pace_options *options = plan->options;
    double total_s = 0;
    char text[3][PACE_FORMAT_ROOM];

    if (!options->size_count) {
        return PACE_OK;
    }
    for (size_t i = 0; i < plan->cell_count; i++) {
        const struct pace_plan_cell *cell = &plan->cells[i];
        double call_s = 0;

        if (cell->skip) {
            continue;
        }
        enum pace_status status = foretell_cell(plan, cell, meter, &call_s);
        if (status) {
            return status;
        }
        total_s += cell_s(options, meter, call_s);
        if (total_s > options->budget_s) {
            fprintf(err,
                    "%s: %s at n = %s would take about %s a call, and the run "
                    "more than its %s: try smaller --sizes, fewer --variants "
                    "or a larger --budget\n",
                    plan->demo->name, variant_of(plan, cell)->name,
                    pace_format_count(text[0], cell->n),
                    pace_format_ns(text[1], 1e9 * call_s),
                    pace_format_ns(text[2], 1e9 * options->budget_s));
            return PACE_OVER_BUDGET;
        }
    }
    return PACE_OK;
}

static const char *job_of(const struct pace_variant *variant)
{
    return variant->job ? variant->job : "";
}

/* The first exact cell before this one with the same job and size, or NULL. */
static const struct pace_plan_cell *earlier_peer(
    const struct pace_plan *plan, const struct pace_plan_cell *cell)
{
    const struct pace_variant *variant = variant_of(plan, cell);

    for (const struct pace_plan_cell *c = plan->cells; c < cell; c++) {
        const struct pace_variant *other = variant_of(plan, c);

        if (!c->skip && c->n == cell->n && c->variant != cell->variant &&
            !other->approximate &&
            strcmp(job_of(other), job_of(variant)) == 0) {
            return c;
        }
    }
    return NULL;
}

static enum pace_status check_agreement(const struct pace_plan *plan,
                                        const struct pace_plan_cell *cell,
                                        FILE *err)
{
    const struct pace_plan_cell *peer = earlier_peer(plan, cell);
    char text[PACE_FORMAT_ROOM];

    if (variant_of(plan, cell)->approximate || !peer ||
        peer->answer == cell->answer) {
        return PACE_OK;
    }
    fprintf(err,
            "%s: variants disagree at n = %s: %s says %llu, %s says %llu\n",
            plan->demo->name, pace_format_count(text, cell->n),
            variant_of(plan, peer)->name, (unsigned long long)peer->answer,
            variant_of(plan, cell)->name, (unsigned long long)cell->answer);
    return PACE_DISAGREE;
}

/* What a variant has been seen to take, as its sizes go up. */
struct ascent {
    double used_s; /* of its share, by the sizes kept so far */
    struct pace_trend calls;
};

static enum pace_status probe_cell(struct pace_plan *plan,
                                   struct pace_plan_cell *cell,
                                   const struct pace_meter *meter,
                                   struct ascent *ascent, FILE *err)
{
    const struct pace_options *options = plan->options;
    double share_s = pace_plan_share_s(options);
    double next_s = pace_trend_next(
        &ascent->calls, variant_of(plan, cell)->claim, (double)cell->n);
    bool foretold = !options->size_count && ascent->calls.n > 0;

    if (!options->size_count &&
        cell_s(options, meter, next_s) > share_s - ascent->used_s &&
        next_s > 2e-9 * (double)meter->batch_ns) {
        cell->skip = PACE_SKIP_TIME;
        cell->predicted = next_s;
        return PACE_OK;
    }
    cell->call_s = time_call(meter, &cell->meter, &cell->answer);
    cell->passes = passes_for(options, cell->call_s);
    ascent->used_s += cell_s(options, meter, cell->call_s);
    pace_trend_add(&ascent->calls, (double)cell->n, cell->call_s);
    if (cell->answer == PACE_NO_ANSWER) {
        cell->skip = PACE_SKIP_ANSWER;
        return PACE_OK;
    }
    enum pace_status status = check_agreement(plan, cell, err);

    if (foretold &&
        cell_s(options, meter, cell->call_s) > MOST_SHARES * share_s) {
        cell->skip = PACE_SKIP_TIME;
        cell->predicted = cell->call_s;
    }
    return status;
}

enum pace_status pace_probe_calls(struct pace_plan *plan,
                                  const struct pace_meter *meter, FILE *err)
{
    enum pace_status worst = PACE_OK;
    struct ascent ascent = {0};

    for (size_t i = 0; i < plan->cell_count; i++) {
        struct pace_plan_cell *cell = &plan->cells[i];

        if (i == 0 || cell->variant != plan->cells[i - 1].variant) {
            ascent = (struct ascent){0};
        }
        if (pace_interrupt_asked()) {
            return PACE_INTERRUPTED;
        }
        if (!cell->skip && probe_cell(plan, cell, meter, &ascent, err)) {
            worst = PACE_DISAGREE;
        }
    }
    return worst;
}
