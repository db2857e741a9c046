#include "lib/demo/fit_report.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "lib/demo/format.h"
#include "lib/demo/report.h"

#define WIDTH  79
#define INDENT "          "

/* Below this many sizes a fit decides nothing; see pace_fit_growth. */
static const size_t few_sizes = 4;

/* 1.50, or 1.2e+09 for what nothing real grows by. */
static char *format_exponent(char room[PACE_FORMAT_ROOM], double exponent)
{
    /* No minus before a number that is printed as 0.00. */
    double shown = fabs(exponent) < 0.005 ? 0 : exponent;

    snprintf(room, PACE_FORMAT_ROOM, fabs(shown) < 1000 ? "%.2f" : "%.2g",
             shown);
    return room;
}

/* Whether no class describes the costs. */
static bool is_none(const struct pace_fit *fit)
{
    return fit->none > 0.5;
}

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
    } else if (is_none(fit)) {
        snprintf(room, size, "the classes nearest to it");
    } else {
        snprintf(room, size, "these sizes cannot tell them apart");
    }
}

static void print_class(const struct pace_fit_report *report, FILE *stream)
{
    const struct pace_fit *fit = report->fit;
    char set[PACE_SET_ROOM];
    char why[PACE_SET_ROOM];
    char exponent[PACE_FORMAT_ROOM];

    if (is_none(fit)) {
        fprintf(stream, "class     none of those known: n^%s\n",
                format_exponent(exponent, fit->exponent));
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
    if (is_none(fit)) {
        return;
    }
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
