#include "lib/demo/fit_report.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include <jansson.h>

#include "lib/demo/format.h"
#include "lib/demo/report.h"

#define WIDTH  79
#define INDENT "          "

/* Below this many sizes a fit decides nothing; see pace_fit_growth. */
static const size_t few_sizes = 4;

static void print_data(const struct pace_points *points, FILE *stream)
{
    char low[PACE_FORMAT_ROOM];
    char high[PACE_FORMAT_ROOM];
    const struct pace_point *last = &points->items[points->count - 1];
    bool exact = true;

    for (size_t i = 0; i < points->count; i++) {
        exact = exact && points->items[i].noise == 0;
    }
    fprintf(stream, "data      %zu sizes, n = %s to %s, ", points->count,
            pace_format_value(low, points->items[0].n),
            pace_format_value(high, last->n));
    if (points->row_count == points->count) {
        fputs("each once: read as exact\n", stream);
    } else {
        fprintf(stream, "%zu samples%s\n", points->row_count,
                exact ? ", all alike: exact" : "");
    }
}

/* Why the set is what it is. */
static void explain_set(const struct pace_fit_report *report, char room[],
                        size_t size)
{
    const struct pace_fit *fit = report->fit;

    if (pace_fit_judge(fit, fit->best) == PACE_HOLDS) {
        snprintf(room, size, "no other class is needed for 90 %%");
    } else if (report->points->count < few_sizes) {
        snprintf(room, size, "%zu sizes are too few to tell",
                 report->points->count);
    } else if (fit->none > 0.5) {
        snprintf(room, size, "the classes around it");
    } else {
        snprintf(room, size, "these sizes cannot tell them apart");
    }
}

static void print_class(const struct pace_fit_report *report, FILE *stream)
{
    const struct pace_fit *fit = report->fit;
    char set[PACE_SET_ROOM];
    char why[PACE_SET_ROOM];

    if (fit->none > 0.5) {
        fprintf(stream, "class     none of those known: n^%.2f\n",
                fit->exponent);
    } else {
        fprintf(stream, "class     %s (%.0f %% sure)\n",
                pace_class_name(fit->best),
                floor(100 * fit->posterior[fit->best]));
    }
    pace_report_set(set, fit);
    explain_set(report, why, sizeof why);
    bool fits = strlen(INDENT) + strlen(set) + 2 + strlen(why) <= WIDTH;

    fprintf(stream, "set       %s:%s%s\n", set, fits ? " " : "\n" INDENT, why);
}

static void print_cost(const struct pace_fit *fit, FILE *stream)
{
    fprintf(stream, "cost      about %.3g", fit->coefficient);
    switch (fit->best) {
    case PACE_CONSTANT:
        break;
    case PACE_LOG_N:
        fputs(" * log2 n", stream);
        break;
    case PACE_N_LOG_N:
        fputs(" * n log2 n", stream);
        break;
    case PACE_C_TO_N:
        fprintf(stream, " * %.4g^n", fit->base);
        break;
    default:
        fprintf(stream, " * %s", pace_class_name(fit->best));
    }
    fputc('\n', stream);
}

/* 1.50, or 1.2e+09 for what nothing real grows by. */
static char *format_exponent(char room[PACE_FORMAT_ROOM], double exponent)
{
    snprintf(room, PACE_FORMAT_ROOM, fabs(exponent) < 1000 ? "%.2f" : "%.2g",
             exponent);
    return room;
}

static void print_bends(const struct pace_fit *fit, FILE *stream)
{
    char n[PACE_FORMAT_ROOM];
    char before[PACE_FORMAT_ROOM];
    char after[PACE_FORMAT_ROOM];

    for (size_t i = 0; i < fit->bend_count; i++) {
        const struct pace_bend *bend = &fit->bends[i];

        fputs(i ? INDENT : "bends     ", stream);
        pace_format_value(n, bend->n);
        format_exponent(before, bend->before);
        format_exponent(after, bend->after);
        if (bend->jump == 1) {
            fprintf(stream, "n^%s up to n = %s, n^%s from there\n", before, n,
                    after);
        } else {
            fprintf(stream,
                    "a jump, times %.3g, after n = %s; n^%s around it\n",
                    bend->jump, n, after);
        }
    }
    if (!fit->bend_count) {
        fputs("bends     none\n", stream);
    }
}

static void print_exponent(const struct pace_fit *fit, FILE *stream)
{
    char middle[PACE_FORMAT_ROOM];
    char low[PACE_FORMAT_ROOM];
    char high[PACE_FORMAT_ROOM];

    fprintf(stream, "exponent  %s, 95 %% interval %s to %s%s\n",
            format_exponent(middle, fit->exponent),
            format_exponent(low, fit->exponent_low),
            format_exponent(high, fit->exponent_high),
            fit->best == PACE_C_TO_N ? "; c^n is no power of n" : "");
}

void pace_fit_report_text(const struct pace_fit_report *report, FILE *stream)
{
    const struct pace_fit *fit = report->fit;

    print_data(report->points, stream);
    print_class(report, stream);
    print_exponent(fit, stream);
    print_cost(fit, stream);
    print_bends(fit, stream);
    if (report->claim) {
        fprintf(stream, "claim     %s: %s\n", pace_class_name(report->claim),
                pace_verdict_name(pace_fit_judge(fit, report->claim)));
    }
}

/* JSON has no infinity. */
static json_t *number(double value)
{
    return isfinite(value) ? json_real(value) : json_null();
}

static json_t *text_or_null(const char *text)
{
    return text ? json_string(text) : json_null();
}

static json_t *set_json(const struct pace_fit *fit)
{
    json_t *set = json_array();

    for (int c = PACE_CONSTANT; set && c < PACE_CLASS_COUNT; c++) {
        const char *name = pace_class_name((enum pace_class)c);

        if (fit->in_set[c] && json_array_append_new(set, json_string(name))) {
            json_decref(set);
            return NULL;
        }
    }
    return set;
}

static json_t *posteriors_json(const struct pace_fit *fit)
{
    json_t *posteriors = json_object();

    for (int c = PACE_CONSTANT; posteriors && c < PACE_CLASS_COUNT; c++) {
        if (json_object_set_new(posteriors, pace_class_name((enum pace_class)c),
                                json_real(fit->posterior[c]))) {
            json_decref(posteriors);
            return NULL;
        }
    }
    return posteriors;
}

static json_t *bends_json(const struct pace_fit *fit)
{
    json_t *bends = json_array();

    for (size_t i = 0; bends && i < fit->bend_count; i++) {
        const struct pace_bend *bend = &fit->bends[i];

        if (json_array_append_new(
                bends,
                json_pack("{s:o,s:o,s:o,s:o}", "n", number(bend->n), "before",
                          number(bend->before), "after", number(bend->after),
                          "jump", number(bend->jump)))) {
            json_decref(bends);
            return NULL;
        }
    }
    return bends;
}

enum pace_status pace_fit_report_json(const struct pace_fit_report *report,
                                      FILE *stream)
{
    const struct pace_fit *fit = report->fit;
    enum pace_class claim = report->claim;
    const char *verdict =
        claim ? pace_verdict_name(pace_fit_judge(fit, claim)) : NULL;
    /* A NULL for a new reference makes json_pack fail and drop the others. */
    json_t *object = json_pack(
        "{s:s,s:o,s:f,s:o,s:f,s:f,s:f,s:f,s:o,s:o,s:o,s:o,s:o,s:I,s:f,s:f}",
        "class", pace_class_name(fit->best), "set", set_json(fit), "posterior",
        fit->posterior[fit->best], "posteriors", posteriors_json(fit), "none",
        fit->none, "exponent", fit->exponent, "exponent_low", fit->exponent_low,
        "exponent_high", fit->exponent_high, "coefficient",
        number(fit->coefficient), "base",
        fit->best == PACE_C_TO_N ? number(fit->base) : json_null(), "bends",
        bends_json(fit), "claim",
        text_or_null(claim ? pace_class_name(claim) : NULL), "verdict",
        text_or_null(verdict), "sizes", (json_int_t)report->points->count,
        "n_min", fit->n_min, "n_max", fit->n_max);

    if (!object) {
        return PACE_NO_MEMORY;
    }
    if (!json_dumpf(object, stream, JSON_INDENT(2) | JSON_REAL_PRECISION(6))) {
        fputc('\n', stream);
    }
    json_decref(object);
    return PACE_OK;
}
