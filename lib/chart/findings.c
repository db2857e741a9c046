#include "lib/chart/findings.h"

#include <math.h>
#include <string.h>

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static const struct pace_variant *variant_at(const struct pace_chart *chart,
                                             size_t variant)
{
    return &chart->outcome->demo->variants[variant];
}

struct pace_crowd pace_findings_crowd(const struct pace_chart *chart)
{
    size_t all = chart->outcome->demo->variant_count;
    struct pace_crowd crowd = {0};

    for (size_t v = 0; v < all; v++) {
        bool new_job = true;

        if (!pace_chart_shows(chart, v)) {
            continue;
        }
        for (size_t w = 0; w < v; w++) {
            new_job = new_job && !(pace_chart_shows(chart, w) &&
                                   same_text(variant_at(chart, w)->job,
                                             variant_at(chart, v)->job));
        }
        crowd.first = crowd.variants ? crowd.first : v;
        crowd.variants++;
        crowd.jobs += new_job;
    }
    return crowd;
}

/* The gap at one size. */
static struct pace_gap gap_at(const struct pace_chart *chart, const char *meter,
                              size_t n)
{
    size_t all = chart->outcome->demo->variant_count;
    struct pace_gap gap = {.n = n};

    for (size_t v = 0; v < all; v++) {
        const struct pace_row *row = pace_chart_shows(chart, v)
                                         ? pace_chart_row(chart, v, meter, n)
                                         : NULL;

        if (!row) {
            continue;
        }
        gap.variants++;
        if (!gap.least || row->summary.median < gap.least->summary.median) {
            gap.least = row;
        }
        if (!gap.most || row->summary.median >= gap.most->summary.median) {
            gap.most = row;
        }
    }
    return gap;
}

/* Whether the intervals tell that a costs less than b. */
static bool clearly_less(const struct pace_row *a, const struct pace_row *b)
{
    return pace_chart_high(a) < pace_chart_low(b);
}

static size_t find_reversal(const struct pace_chart *chart, const char *meter,
                            const struct pace_gap *gap)
{
    const struct pace_row *row;
    size_t cursor = 0;
    size_t reversed_n = 0;

    while (
        (row = pace_chart_next(chart, gap->least->variant, meter, &cursor))) {
        const struct pace_row *other =
            pace_chart_row(chart, gap->most->variant, meter, row->n);

        if (row->n < gap->n && other && clearly_less(other, row)) {
            reversed_n = row->n;
        }
    }
    return reversed_n;
}

bool pace_findings_gap(const struct pace_chart *chart, const char *meter,
                       struct pace_gap *gap)
{
    size_t all = chart->outcome->demo->variant_count;
    struct pace_gap widest = {0};

    if (pace_findings_crowd(chart).jobs != 1) {
        return false;
    }
    for (size_t v = 0; v < all; v++) {
        const struct pace_row *row;
        size_t cursor = 0;

        while (pace_chart_shows(chart, v) &&
               (row = pace_chart_next(chart, v, meter, &cursor))) {
            struct pace_gap here = gap_at(chart, meter, row->n);

            if (here.variants > widest.variants ||
                (here.variants == widest.variants && here.n > widest.n)) {
                widest = here;
            }
        }
    }
    if (widest.variants < 2) {
        return false;
    }
    widest.ratio = widest.most->summary.median / widest.least->summary.median;
    widest.too_close = !clearly_less(widest.least, widest.most);
    widest.reversed_n = find_reversal(chart, meter, &widest);
    *gap = widest;
    return true;
}

/* Counts decide where there are any. */
static const struct pace_law *deciding_law(const struct pace_chart *chart,
                                           size_t variant)
{
    static const char *const meters[] = {"work", "time"};
    const struct pace_law *law = NULL;

    for (size_t m = 0; m < PACE_COUNT(meters) && !law; m++) {
        law = pace_chart_law(chart, variant, meters[m]);
    }
    return law;
}

struct pace_claims pace_findings_claims(const struct pace_chart *chart)
{
    bool seen[PACE_CLASS_COUNT] = {false};
    struct pace_claims claims = {0};

    for (size_t v = 0; v < chart->outcome->demo->variant_count; v++) {
        const struct pace_law *law =
            pace_chart_shows(chart, v) ? deciding_law(chart, v) : NULL;

        if (!law || variant_at(chart, v)->claim == PACE_NO_CLAIM) {
            continue;
        }
        claims.judged++;
        claims.verdicts[law->verdict]++;
        claims.laws += !seen[law->fit.best];
        seen[law->fit.best] = true;
        claims.first = claims.first ? claims.first : law;
        claims.differing =
            law->verdict == PACE_DIFFERS ? law : claims.differing;
    }
    return claims;
}

double pace_findings_per_doubling(const struct pace_row *before,
                                  const struct pace_row *row)
{
    double growth = (double)row->n / (double)before->n;

    if (growth < 1.5) {
        return NAN;
    }
    return pow(row->summary.median / before->summary.median, 1 / log2(growth));
}
