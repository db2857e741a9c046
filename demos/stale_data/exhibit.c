#include "demos/stale_data/exhibit.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "lib/demo/effect.h"
#include "lib/demo/format.h"
#include "lib/demo/outcome.h"
#include "lib/measure/results.h"

#define SENTENCE_ROOM 200

/* Requests that are shown, so that the picture is the same everywhere. */
#define SHOWN 16000

/* What was counted and measured of one strategy. */
struct bar {
    const char *name;
    const char *label;
    uint64_t queries;
    uint64_t hits;
    uint64_t stale;
    uint64_t checks;
};

struct bars {
    struct bar *items;
    size_t count;
    size_t n; /* requests */
};

static uint64_t counted(const struct pace_outcome *outcome, size_t variant,
                        size_t n, const char *meter)
{
    const struct pace_row *row = pace_outcome_row(outcome, variant, n, meter);

    return row ? (uint64_t)row->summary.median : 0; /* 0 has no row */
}

/* How many strategies were counted at that size: all of them make queries. */
static size_t counted_at(const struct pace_outcome *outcome, size_t n)
{
    size_t count = 0;

    for (size_t v = 0; v < outcome->demo->variant_count; v++) {
        count += pace_outcome_row(outcome, v, n, "queries") != NULL;
    }
    return count;
}

/* SHOWN if all strategies were counted there, else the largest size at which
 * the most of them meet; 0: nothing was counted. */
static size_t size_to_show(const struct pace_outcome *outcome)
{
    size_t best = SHOWN;
    size_t most = counted_at(outcome, SHOWN);

    for (size_t i = 0; i < outcome->row_count; i++) {
        size_t n = outcome->rows[i].n;
        size_t count = counted_at(outcome, n);

        if (count > most || (count == most && best != SHOWN && n > best)) {
            most = count;
            best = n;
        }
    }
    return most ? best : 0;
}

static void find_bars(const struct pace_outcome *outcome, struct bars *bars)
{
    for (size_t v = 0; v < outcome->demo->variant_count; v++) {
        const struct pace_variant *variant = &outcome->demo->variants[v];

        if (!pace_outcome_row(outcome, v, bars->n, "queries")) {
            continue;
        }
        bars->items[bars->count++] = (struct bar){
            .name = variant->name,
            .label = variant->label,
            .queries = counted(outcome, v, bars->n, "queries"),
            .hits = counted(outcome, v, bars->n, "hits"),
            .stale = counted(outcome, v, bars->n, "stale"),
            .checks = counted(outcome, v, bars->n, "checks"),
        };
    }
}

static double percent(uint64_t part, size_t whole)
{
    return 100.0 * (double)part / (double)whole;
}

static void print_bars(const struct bars *bars, FILE *stream)
{
    char room[PACE_FORMAT_ROOM];

    fprintf(stream,
            "\nwhat the strategies did with %s requests\n"
            "                         queries       hits      stale\n",
            pace_format_count(room, bars->n));
    for (size_t i = 0; i < bars->count; i++) {
        const struct bar *bar = &bars->items[i];

        fprintf(stream, "  %-20s", bar->label);
        fprintf(stream, "%10s", pace_format_count(room, bar->queries));
        fprintf(stream, " %10s", pace_format_count(room, bar->hits));
        fprintf(stream, " %10s\n", pace_format_count(room, bar->stale));
    }
}

/* Per request; 0: not measured at that size. */
static double request_ns(const struct pace_outcome *outcome, const char *name,
                         size_t n)
{
    const struct pace_row *row = pace_outcome_named(outcome, name, n, "time");

    return row ? row->summary.median / (double)n : 0;
}

/* The largest at which the two slowest were measured; 0: none. */
static size_t timed_size(const struct pace_outcome *outcome)
{
    size_t largest = 0;

    for (size_t i = 0; i < outcome->row_count; i++) {
        size_t n = outcome->rows[i].n;

        if (n > largest && request_ns(outcome, "no_cache", n) > 0 &&
            request_ns(outcome, "version", n) > 0) {
            largest = n;
        }
    }
    return largest;
}

/*
 * Whether to ask for the version, each time, pays on this machine.  Refresh
 * all makes the same queries without asking: it is the control that tells what
 * asking costs.
 */
static void print_effect(const struct pace_outcome *outcome, FILE *stream)
{
    size_t n = timed_size(outcome);
    double none = n ? request_ns(outcome, "no_cache", n) : 0;
    double told = n ? request_ns(outcome, "refresh_all", n) : 0;
    double asks = n ? request_ns(outcome, "version", n) : 0;
    char room[4][PACE_FORMAT_ROOM];

    if (told <= 0) {
        return;
    }
    fprintf(stream,
            "\ntime per request at n = %s\n"
            "  no cache %s, version check %s, refresh all %s\n",
            pace_format_count(room[0], n), pace_format_ns(room[1], none),
            pace_format_ns(room[2], asks), pace_format_ns(room[3], told));
    enum pace_effect effect = pace_effect_of(none / asks);

    fprintf(stream, "  that a cache pays which asks each time: %s",
            pace_effect_name(effect));
    if (effect != PACE_EFFECT_VISIBLE) {
        fprintf(stream,
                " here: asking takes %.0f %% of what a request takes without a"
                " cache",
                asks > told ? 100 * (asks - told) / none : 0);
    }
    putc('\n', stream);
}

static void write_headline(const struct bars *bars, FILE *stream)
{
    const struct bar *worst = &bars->items[0];
    const struct bar *best = NULL; /* fewest queries of those never stale */
    char text[SENTENCE_ROOM];
    char room[PACE_FORMAT_ROOM];

    for (size_t i = 0; i < bars->count; i++) {
        const struct bar *bar = &bars->items[i];

        if (bar->stale > worst->stale) {
            worst = bar;
        }
        if (bar->stale == 0 && (!best || bar->queries < best->queries)) {
            best = bar;
        }
    }
    if (best && worst->stale > 0) {
        snprintf(text, sizeof text,
                 "Nothing stale at %.2g %% of the queries; a cache that nobody"
                 " tells serves %.0f %% stale",
                 percent(best->queries, bars->n),
                 percent(worst->stale, bars->n));
    } else {
        snprintf(text, sizeof text, "Queries made and stale answers served");
    }
    pace_results_csv_text(stream, text);
    putc(',', stream);
    snprintf(text, sizeof text,
             "Counted over %s seeded requests, a change to the source after"
             " each hundred",
             pace_format_count(room, bars->n));
    pace_results_csv_text(stream, text);
}

static void write_points(const struct bars *bars, FILE *stream)
{
    fputs("strategy,queries,hits,stale,checks,queries_percent,stale_percent\n",
          stream);
    for (size_t i = 0; i < bars->count; i++) {
        const struct bar *bar = &bars->items[i];

        pace_results_csv_text(stream, bar->label);
        fprintf(stream,
                ",%" PRIu64 ",%" PRIu64 ",%" PRIu64 ",%" PRIu64 ",%.4f,%.4f\n",
                bar->queries, bar->hits, bar->stale, bar->checks,
                percent(bar->queries, bars->n), percent(bar->stale, bars->n));
    }
}

static enum pace_status write_files(const struct bars *bars, const char *dir)
{
    struct pace_results_file points = {0};
    struct pace_results_file figure = {0};
    enum pace_status status =
        pace_results_create(&points, dir, "stale_data_bars", "stale_bars.csv");

    if (!status) {
        status =
            pace_results_create(&figure, dir, "stale_data_bars", "figure.csv");
    }
    if (!status) {
        write_points(bars, points.stream);
        fputs("chart,kind,headline,subtitle,bars\nstale_data,stale_bars,",
              figure.stream);
        write_headline(bars, figure.stream);
        fprintf(figure.stream, ",%zu\n", bars->count);
        status = pace_results_commit(&points);
    }
    if (!status) {
        status = pace_results_commit(&figure);
    }
    pace_results_discard(&points);
    pace_results_discard(&figure);
    return status;
}

enum pace_status stale_exhibit(const struct pace_exhibit *exhibit)
{
    const struct pace_outcome *outcome = exhibit->outcome;
    struct bars bars = {.n = size_to_show(outcome)};
    enum pace_status status = PACE_OK;

    if (bars.n == 0) {
        return PACE_OK; /* nothing was counted, so there is nothing to say */
    }
    bars.items = calloc(outcome->demo->variant_count, sizeof *bars.items);
    if (!bars.items) {
        return PACE_NO_MEMORY;
    }
    find_bars(outcome, &bars);
    if (exhibit->stream) {
        print_bars(&bars, exhibit->stream);
        print_effect(outcome, exhibit->stream);
    }
    if (exhibit->out_dir) {
        status = write_files(&bars, exhibit->out_dir);
    }
    free(bars.items);
    return status;
}
