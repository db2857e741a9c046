#ifndef PACE_FINDINGS_H
#define PACE_FINDINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/chart/chart.h"

/* Who is in a chart. */
struct pace_crowd {
    size_t variants;
    size_t jobs;  /* different ones among them */
    size_t first; /* index of the first variant */
};

struct pace_crowd pace_findings_crowd(const struct pace_chart *chart);

/*
 * The cheapest and the dearest variant of a chart at one size, where the most
 * variants meet; the largest such size if there are several.
 */
struct pace_gap {
    size_t n;
    size_t variants; /* measured at that size, >= 2 */
    const struct pace_row *least;
    const struct pace_row *most;
    double ratio;      /* of the medians, >= 1 */
    bool too_close;    /* the intervals of the two overlap */
    size_t reversed_n; /* largest size, below n, at which the one that is
                          cheapest at n is clearly dearer; 0: none */
};

/* False if the chart's variants do different jobs or never meet. */
bool pace_findings_gap(const struct pace_chart *chart, const char *meter,
                       struct pace_gap *gap);

/* How the claims of a chart fared.  Counted work decides where there is any:
 * a clock may be wrong. */
struct pace_claims {
    size_t judged; /* variants with a claim and a law */
    size_t verdicts[PACE_DIFFERS + 1];
    size_t laws; /* different classes found */
    const struct pace_law *first;
    const struct pace_law *differing; /* the last that differs, or NULL */
};

struct pace_claims pace_findings_claims(const struct pace_chart *chart);

/*
 * What doubling n does to the cost between a row and the one before it: the
 * quotient of the costs if n doubled, else what it would be at the same power
 * of n.  NaN if n grew by less than half: noise would be all there is.
 */
double pace_findings_per_doubling(const struct pace_row *before,
                                  const struct pace_row *row);

#endif
