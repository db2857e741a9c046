#include "lib/chart/headline.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "lib/chart/findings.h"
#include "lib/chart/wording.h"
#include "lib/demo/format.h"

/* A label and what is added to it. */
#define NAME_ROOM 80

static const struct pace_variant *variant_at(const struct pace_chart *chart,
                                             size_t variant)
{
    return &chart->outcome->demo->variants[variant];
}

/* A label in a sentence: with quotes where its own comma would mislead. */
static char *name_of(char room[NAME_ROOM], const struct pace_chart *chart,
                     size_t variant)
{
    const struct pace_variant *it = variant_at(chart, variant);
    char label[NAME_ROOM - sizeof "'' (approximate)"];

    pace_wording_label(label, sizeof label, it->label ? it->label : it->name);
    const char *quote = strchr(label, ',') ? "'" : "";
    snprintf(room, NAME_ROOM, "%s%s%s%s", quote, label, quote,
             it->approximate ? " (approximate)" : "");
    return room;
}

/* Adds where the order of the two is the other way round. */
static void say_reversal(const struct pace_gap *gap, bool timed, char *buffer,
                         size_t size)
{
    size_t used = strlen(buffer);
    char n[PACE_FORMAT_ROOM];

    if (gap->reversed_n) {
        snprintf(buffer + used, size - used, "; up to n = %s it %s",
                 pace_format_count(n, gap->reversed_n),
                 timed ? "is slower" : "does more");
    }
}

static void say_gap(const struct pace_chart *chart, const struct pace_gap *gap,
                    bool timed, char *buffer, size_t size)
{
    char n[PACE_FORMAT_ROOM];
    char ratio[PACE_WORDING_ROOM];
    char least[NAME_ROOM];
    char most[NAME_ROOM];

    pace_format_count(n, gap->n);
    name_of(least, chart, gap->least->variant);
    name_of(most, chart, gap->most->variant);
    if (!gap->too_close) {
        snprintf(buffer, size,
                 timed ? "At n = %s, %s is about %s faster than %s"
                       : "At n = %s, %s does %s less work than %s",
                 n, least, pace_wording_ratio(ratio, gap->ratio), most);
        say_reversal(gap, timed, buffer, size);
    } else if (gap->variants > 2) {
        snprintf(buffer, size,
                 timed ? "At n = %s, all %zu are too close to call"
                       : "At n = %s, all %zu do the same work",
                 n, gap->variants);
    } else {
        snprintf(buffer, size,
                 timed ? "At n = %s, %s and %s are too close to call"
                       : "At n = %s, %s and %s do the same work",
                 n, least, most);
    }
}

/* One function by itself: its law, or what it takes. */
static void say_single(const struct pace_chart *chart, size_t variant,
                       const struct pace_claims *claims, char *buffer,
                       size_t size)
{
    char name[NAME_ROOM];
    char law[PACE_WORDING_ROOM];
    const struct pace_law *found = claims->first;

    name_of(name, chart, variant);
    if (!found) {
        const struct pace_row *time = pace_chart_row(chart, variant, "time", 0);
        const struct pace_row *row =
            time ? time : pace_chart_row(chart, variant, "work", 0);
        char cost[PACE_FORMAT_ROOM];
        char n[PACE_FORMAT_ROOM];

        snprintf(buffer, size, "At n = %s, %s takes %s%s",
                 pace_format_count(n, row->n), name,
                 time ? pace_format_ns(cost, row->summary.median)
                      : pace_format_value(cost, row->summary.median),
                 time ? "" : " units of work");
        return;
    }
    pace_wording_law(law, found);
    const char *claim = pace_class_name(variant_at(chart, variant)->claim);
    if (found->verdict == PACE_HOLDS) {
        snprintf(buffer, size, "%s grows as %s, as claimed", name, law);
    } else if (found->verdict == PACE_DIFFERS) {
        snprintf(buffer, size, "%s grows as %s, not as %s", name, law, claim);
    } else {
        snprintf(buffer, size, "%s: these sizes cannot tell whether it is %s",
                 name, claim);
    }
}

static void say_claims(const struct pace_chart *chart,
                       const struct pace_crowd *crowd,
                       const struct pace_claims *claims, char *buffer,
                       size_t size)
{
    size_t holds = claims->verdicts[PACE_HOLDS];
    size_t differ = claims->verdicts[PACE_DIFFERS];
    char name[NAME_ROOM];
    char law[PACE_WORDING_ROOM];

    if (claims->judged == 0) {
        snprintf(buffer, size, "%zu functions measured, no law of growth yet",
                 crowd->variants);
    } else if (holds == claims->judged) {
        snprintf(buffer, size, "%zu %s, %zu law%s of growth, %s as claimed",
                 claims->judged,
                 crowd->jobs == crowd->variants ? "jobs" : "functions",
                 claims->laws, claims->laws == 1 ? "" : "s",
                 claims->judged == 2 ? "both" : "all");
    } else if (differ == 1) {
        snprintf(buffer, size,
                 "%zu of %zu grow as claimed; %s grows as %s, not as %s", holds,
                 claims->judged,
                 name_of(name, chart, claims->differing->variant),
                 pace_wording_law(law, claims->differing),
                 pace_class_name(
                     variant_at(chart, claims->differing->variant)->claim));
    } else if (differ) {
        snprintf(buffer, size, "%zu of %zu grow as claimed, %zu do not", holds,
                 claims->judged, differ);
    } else {
        snprintf(buffer, size,
                 "%zu of %zu grow as claimed, %zu cannot be told yet", holds,
                 claims->judged, claims->verdicts[PACE_UNDECIDED]);
    }
}

void pace_headline(const struct pace_chart *chart, char *buffer, size_t size)
{
    struct pace_crowd crowd = pace_findings_crowd(chart);
    struct pace_claims claims = pace_findings_claims(chart);
    bool timed = pace_chart_has(chart, "time");
    struct pace_gap gap;

    if (crowd.variants == 0) {
        snprintf(buffer, size, "Nothing was measured");
    } else if (crowd.variants == 1) {
        say_single(chart, crowd.first, &claims, buffer, size);
    } else if (pace_findings_gap(chart, timed ? "time" : "work", &gap)) {
        say_gap(chart, &gap, timed, buffer, size);
    } else {
        say_claims(chart, &crowd, &claims, buffer, size);
    }
}

/* Doublings no further apart are the same to a reader.  Those of n log n and
 * of n are, up to n = 2^33. */
#define SAME 1.03

/* The last step of a variant's sizes; NaN if there is none. */
static double last_doubling(const struct pace_chart *chart, size_t variant,
                            const char *meter)
{
    const struct pace_row *before = NULL;
    const struct pace_row *row;
    size_t cursor = 0;
    double last = NAN;

    while ((row = pace_chart_next(chart, variant, meter, &cursor))) {
        if (before) {
            last = pace_findings_per_doubling(before, row);
        }
        before = row;
    }
    return last;
}

/* The variants whose last doubling costs least and most. */
struct extremes {
    size_t variants;
    size_t least, most; /* index of the variant */
    double low, high;
};

static struct extremes extreme_doublings(const struct pace_chart *chart,
                                         const char *meter)
{
    struct extremes found = {.low = INFINITY, .high = -INFINITY};

    for (size_t v = 0; v < chart->outcome->demo->variant_count; v++) {
        double last =
            pace_chart_shows(chart, v) ? last_doubling(chart, v, meter) : NAN;

        if (isnan(last)) {
            continue;
        }
        found.variants++;
        if (last < found.low) {
            found.low = last;
            found.least = v;
        }
        if (last > found.high) {
            found.high = last;
            found.most = v;
        }
    }
    return found;
}

void pace_headline_doubling(const struct pace_chart *chart, char *buffer,
                            size_t size)
{
    bool counted = pace_chart_has(chart, "work");
    struct extremes found = extreme_doublings(chart, counted ? "work" : "time");
    const char *what = counted ? "work" : "time";
    char low[PACE_WORDING_ROOM];
    char high[PACE_WORDING_ROOM];
    char least[NAME_ROOM];
    char most[NAME_ROOM];

    if (found.variants == 0) {
        snprintf(buffer, size, "No two sizes far enough apart");
        return;
    }
    pace_wording_ratio(low, found.low);
    pace_wording_ratio(high, found.high);
    name_of(least, chart, found.least);
    name_of(most, chart, found.most);
    if (found.variants == 1) {
        snprintf(buffer, size, "Twice the n takes %s the %s for %s", high, what,
                 most);
    } else if (found.high < SAME * found.low) {
        snprintf(buffer, size, "Twice the n takes %s the %s for every one",
                 high, what);
    } else {
        snprintf(buffer, size, "Twice the n takes %s the %s for %s, %s for %s",
                 high, what, most, low, least);
    }
}
