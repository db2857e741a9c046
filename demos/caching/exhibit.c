#include "demos/caching/exhibit.h"

#include <stdlib.h>
#include <string.h>

#include "demos/caching/rates.h"
#include "lib/demo/effect.h"
#include "lib/demo/format.h"
#include "lib/demo/outcome.h"
#include "lib/measure/results.h"
#include "lib/measure/rng.h"

/* What the tables and the headline speak of, in caching_capacities. */
enum {
    SHOWN = 6,     /* 128 */
    BELOW_LOOP = 8 /* 256, for a loop over 257 keys */
};

#define SENTENCE_ROOM 200

static double percent(const struct caching_rates *rates, size_t kind,
                      size_t choice, size_t capacity)
{
    return 100 * caching_hit_rate(&rates->results[kind][choice][capacity]);
}

static void print_rates(const struct caching_rates *rates, FILE *stream)
{
    char room[PACE_FORMAT_ROOM];

    fprintf(stream,
            "\nhit rates with room for %zu of the keys, %s requests\n"
            "                      Zipf     loop     scan   phases\n",
            caching_capacities[SHOWN],
            pace_format_count(room, CACHING_REQUESTS));
    for (size_t choice = 0; choice < CACHING_CHOICES; choice++) {
        fprintf(stream, "  %-16s",
                caching_choice_label((enum caching_choice)choice));
        for (size_t kind = 0; kind < CACHING_KINDS; kind++) {
            fprintf(stream, "%7.1f %%", percent(rates, kind, choice, SHOWN));
        }
        putc('\n', stream);
    }
    fprintf(stream,
            "  LRU with room for %zu of the loop's 257 keys: %.1f %%,"
            " for 257: %.1f %%\n",
            caching_capacities[BELOW_LOOP],
            percent(rates, CACHING_LOOP, CACHING_LRU, BELOW_LOOP),
            percent(rates, CACHING_LOOP, CACHING_LRU, BELOW_LOOP + 1));
}

/* 0: not measured. */
static double ns_per_request(const struct pace_outcome *outcome,
                             const char *variant, size_t n)
{
    const struct pace_row *row =
        pace_outcome_named(outcome, variant, n, "time");

    return row ? row->summary.median / (double)n : 0;
}

static size_t largest_n(const struct pace_outcome *outcome, const char *variant)
{
    size_t largest = 0;

    for (size_t i = 0; i < outcome->row_count; i++) {
        size_t n = outcome->rows[i].n;

        if (n > largest && ns_per_request(outcome, variant, n) > 0) {
            largest = n;
        }
    }
    return largest;
}

/* Whether a cache pays on this machine.  Nearly every request of the unbounded
 * one is a hit and every one without a cache is a fetch: they are the control
 * that tells why if it does not. */
static void print_effect(const struct pace_outcome *outcome, FILE *stream)
{
    size_t n = largest_n(outcome, "uncached");
    double fetch = n ? ns_per_request(outcome, "uncached", n) : 0;
    double hit = n ? ns_per_request(outcome, "unbounded", n) : 0;
    double bounded = n ? ns_per_request(outcome, "sieve", n) : 0;
    char room[4][PACE_FORMAT_ROOM];

    if (fetch <= 0 || hit <= 0 || bounded <= 0) {
        return;
    }
    fprintf(stream,
            "\ntime per request at n = %s\n"
            "  no cache %s, SIEVE %s, unbounded %s\n",
            pace_format_count(room[0], n), pace_format_ns(room[1], fetch),
            pace_format_ns(room[2], bounded), pace_format_ns(room[3], hit));
    enum pace_effect effect = pace_effect_of(fetch / bounded);

    fprintf(stream, "  that a bounded cache pays: %s",
            pace_effect_name(effect));
    if (effect != PACE_EFFECT_VISIBLE) {
        fprintf(stream, " here: a fetch takes %.1f times as long as a hit",
                fetch / hit);
    }
    putc('\n', stream);
}

static void write_headline(const struct caching_rates *rates, FILE *stream)
{
    char text[SENTENCE_ROOM];
    char room[PACE_FORMAT_ROOM];

    snprintf(text, sizeof text,
             "Zipf, room for %zu of 1,024 keys: SIEVE hits %.0f %%, LRU "
             "%.0f %%; the best possible is %.0f %%",
             caching_capacities[SHOWN],
             percent(rates, CACHING_ZIPF, CACHING_SIEVE, SHOWN),
             percent(rates, CACHING_ZIPF, CACHING_LRU, SHOWN),
             percent(rates, CACHING_ZIPF, CACHING_BELADY, SHOWN));
    pace_results_csv_text(stream, text);
    putc(',', stream);
    snprintf(text, sizeof text,
             "Share of %s requests served from the cache, by capacity; seeded "
             "traces of four kinds",
             pace_format_count(room, CACHING_REQUESTS));
    pace_results_csv_text(stream, text);
}

static void write_figure(const struct caching_rates *rates, FILE *stream)
{
    fputs("chart,kind,headline,subtitle,panels,lines,points\n"
          "caching,hit_rates,",
          stream);
    write_headline(rates, stream);
    fprintf(stream, ",%d,%d,%d\n", CACHING_KINDS, CACHING_CHOICES,
            CACHING_CAPACITIES);
}

/* One line of one panel. */
static void write_line(const struct caching_rates *rates, size_t kind,
                       size_t choice, FILE *stream)
{
    for (size_t i = 0; i < CACHING_CAPACITIES; i++) {
        const struct pace_cache_info *info =
            &rates->results[kind][choice][i].info;

        pace_results_csv_text(stream,
                              caching_kind_label((enum caching_kind)kind));
        fprintf(stream, ",%s,%zu,%llu,%llu,%llu,",
                caching_choice_label((enum caching_choice)choice),
                caching_capacities[i], (unsigned long long)info->hits,
                (unsigned long long)info->misses,
                (unsigned long long)info->evictions);
        /* The optimum is computed, not kept: it has no size. */
        if (choice != CACHING_BELADY) {
            fprintf(stream, "%zu", info->heap_bytes);
        }
        fprintf(stream, ",%.4f\n", percent(rates, kind, choice, i));
    }
}

/* By panel, then line, then capacity: plots/hit_rates.gp counts on it. */
static void write_points(const struct caching_rates *rates, FILE *stream)
{
    fputs("trace,policy,capacity,hits,misses,evictions,heap_bytes,hit_percent"
          "\n",
          stream);
    for (size_t kind = 0; kind < CACHING_KINDS; kind++) {
        for (size_t choice = 0; choice < CACHING_CHOICES; choice++) {
            write_line(rates, kind, choice, stream);
        }
    }
}

static enum pace_status write_files(const struct caching_rates *rates,
                                    const char *dir)
{
    struct pace_results_file points = {0};
    struct pace_results_file figure = {0};
    enum pace_status status =
        pace_results_create(&points, dir, "caching_rates", "hit_rates.csv");

    if (!status) {
        status =
            pace_results_create(&figure, dir, "caching_rates", "figure.csv");
    }
    if (!status) {
        write_points(rates, points.stream);
        write_figure(rates, figure.stream);
        status = pace_results_commit(&points);
    }
    if (!status) {
        status = pace_results_commit(&figure);
    }
    pace_results_discard(&points);
    pace_results_discard(&figure);
    return status;
}

enum pace_status caching_exhibit(const struct pace_exhibit *exhibit)
{
    struct caching_rates *rates = malloc(sizeof *rates);
    int64_t *draws = malloc(CACHING_REQUESTS * sizeof *draws);
    enum pace_status status = rates && draws ? PACE_OK : PACE_NO_MEMORY;

    if (!status) {
        status = pace_rng_fill(exhibit->seed, 0, CACHING_DRAWS - 1, draws,
                               CACHING_REQUESTS);
    }
    if (!status) {
        status = caching_rates_find(draws, rates);
    }
    if (!status && exhibit->stream) {
        print_rates(rates, exhibit->stream);
        print_effect(exhibit->outcome, exhibit->stream);
    }
    if (!status && exhibit->out_dir) {
        status = write_files(rates, exhibit->out_dir);
    }
    free(draws);
    free(rates);
    return status;
}
