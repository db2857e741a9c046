#include "lib/chart/chart.h"

#include <math.h>
#include <string.h>

/* Nothing that was measured lies outside; what does would break the axes. */
#define LEAST_COST 1e-30
#define MOST_COST  1e60

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* NaN is not drawable either: no comparison holds for it. */
static bool drawable(const struct pace_row *row)
{
    return row->n > 0 && row->summary.median >= LEAST_COST &&
           row->summary.median <= MOST_COST;
}

/* Only time and work have charts. */
static bool has_rows(const struct pace_outcome *outcome, size_t variant)
{
    for (size_t i = 0; i < outcome->row_count; i++) {
        const struct pace_row *row = &outcome->rows[i];

        if (row->variant == variant && drawable(row) &&
            (same_text(row->meter, "time") || same_text(row->meter, "work"))) {
            return true;
        }
    }
    return false;
}

/* Whether an earlier variant that has rows belongs to the same chart. */
static bool seen_before(const struct pace_outcome *outcome, size_t variant)
{
    const struct pace_variant *variants = outcome->demo->variants;

    for (size_t v = 0; v < variant; v++) {
        if (same_text(variants[v].chart, variants[variant].chart) &&
            has_rows(outcome, v)) {
            return true;
        }
    }
    return false;
}

bool pace_chart_at(const struct pace_outcome *outcome, size_t index,
                   struct pace_chart *chart)
{
    for (size_t v = 0; v < outcome->demo->variant_count; v++) {
        if (!has_rows(outcome, v) || seen_before(outcome, v)) {
            continue;
        }
        if (index == 0) {
            chart->outcome = outcome;
            chart->part = outcome->demo->variants[v].chart;
            return true;
        }
        index--;
    }
    return false;
}

bool pace_chart_shows(const struct pace_chart *chart, size_t variant)
{
    const struct pace_demo *demo = chart->outcome->demo;

    return variant < demo->variant_count &&
           same_text(demo->variants[variant].chart, chart->part) &&
           has_rows(chart->outcome, variant);
}

const struct pace_row *pace_chart_next(const struct pace_chart *chart,
                                       size_t variant, const char *meter,
                                       size_t *cursor)
{
    while (*cursor < chart->outcome->row_count) {
        const struct pace_row *row = &chart->outcome->rows[(*cursor)++];

        if (row->variant == variant && same_text(row->meter, meter) &&
            drawable(row)) {
            return row;
        }
    }
    return NULL;
}

const struct pace_row *pace_chart_row(const struct pace_chart *chart,
                                      size_t variant, const char *meter,
                                      size_t n)
{
    const struct pace_row *last = NULL;
    const struct pace_row *row;
    size_t cursor = 0;

    while ((row = pace_chart_next(chart, variant, meter, &cursor))) {
        if (n == row->n) {
            return row;
        }
        last = row;
    }
    return n == 0 ? last : NULL;
}

const struct pace_law *pace_chart_law(const struct pace_chart *chart,
                                      size_t variant, const char *meter)
{
    for (size_t i = 0; i < chart->outcome->law_count; i++) {
        const struct pace_law *law = &chart->outcome->laws[i];

        if (law->variant == variant && same_text(law->meter, meter)) {
            return law->fitted ? law : NULL;
        }
    }
    return NULL;
}

bool pace_chart_has(const struct pace_chart *chart, const char *meter)
{
    for (size_t v = 0; v < chart->outcome->demo->variant_count; v++) {
        if (pace_chart_shows(chart, v) && pace_chart_row(chart, v, meter, 0)) {
            return true;
        }
    }
    return false;
}

double pace_chart_low(const struct pace_row *row)
{
    double low = row->summary.ci_low;

    return low >= LEAST_COST && low <= row->summary.median
               ? low
               : row->summary.median;
}

double pace_chart_high(const struct pace_row *row)
{
    double high = row->summary.ci_high;

    return high >= row->summary.median && high <= MOST_COST
               ? high
               : row->summary.median;
}

bool pace_chart_steps(const struct pace_chart *chart)
{
    const struct pace_demo *demo = chart->outcome->demo;

    for (size_t v = 0; v < demo->variant_count; v++) {
        const struct pace_sizes *own = &demo->variants[v].sizes;
        size_t step = own->first ? own->step : demo->sizes.step;

        if (pace_chart_shows(chart, v) && !step) {
            return false;
        }
    }
    return true;
}
