#include "demos/fibonacci/calls.h"

#include <math.h>
#include <string.h>

#include "lib/chart/spread.h"
#include "lib/demo/format.h"
#include "lib/measure/results.h"

/* The height of a label, as a part of the height of the plot. */
#define LABEL_GAP 0.07

#define SENTENCE_ROOM 120

/* The next counted row of a variant, from the smallest n on; NULL at the end.
 * The cursor starts at 0. */
static const struct pace_row *next_row(const struct pace_outcome *outcome,
                                       size_t variant, size_t *cursor)
{
    while (*cursor < outcome->row_count) {
        const struct pace_row *row = &outcome->rows[(*cursor)++];

        if (row->variant == variant && strcmp(row->meter, "calls") == 0) {
            return row;
        }
    }
    return NULL;
}

static void add_line(struct fibonacci_calls *calls, struct fibonacci_line line)
{
    if (calls->line_count < FIBONACCI_MOST_LINES) {
        calls->lines[calls->line_count++] = line;
    }
}

/* Adds a variant, and notes the sizes of the one that claims c^n. */
static void follow(struct fibonacci_calls *calls, size_t v)
{
    const struct pace_variant *variant = &calls->outcome->demo->variants[v];
    bool naive = variant->claim == PACE_C_TO_N;
    const struct pace_row *last = NULL;
    const struct pace_row *row;
    size_t cursor = 0;

    while ((row = next_row(calls->outcome, v, &cursor))) {
        pace_axis_cover(&calls->n, (double)row->n);
        pace_axis_cover(&calls->calls, row->summary.median);
        if (naive) {
            calls->naive = v;
            calls->first_n = last ? calls->first_n : row->n;
            calls->last_n = row->n;
        }
        last = row;
    }
    if (last) {
        add_line(calls,
                 (struct fibonacci_line){.label = variant->label,
                                         .variant = v,
                                         .end_calls = last->summary.median});
    }
}

static void add_law(struct fibonacci_calls *calls, const char *label,
                    double base)
{
    double end = pow(base, (double)calls->last_n);

    pace_axis_cover(&calls->calls, end);
    add_line(calls, (struct fibonacci_line){
                        .label = label, .base = base, .end_calls = end});
}

static void place_labels(struct fibonacci_calls *calls)
{
    double positions[FIBONACCI_MOST_LINES];

    for (size_t i = 0; i < calls->line_count; i++) {
        positions[i] =
            pace_axis_position(&calls->calls, calls->lines[i].end_calls);
    }
    pace_spread(positions, calls->line_count, LABEL_GAP);
    for (size_t i = 0; i < calls->line_count; i++) {
        calls->lines[i].label_calls =
            pace_axis_value(&calls->calls, positions[i]);
    }
}

void fibonacci_calls_find(const struct pace_outcome *outcome,
                          struct fibonacci_calls *calls)
{
    *calls = (struct fibonacci_calls){.outcome = outcome, .n.linear = true};
    for (size_t v = 0; v < outcome->demo->variant_count; v++) {
        follow(calls, v);
    }
    if (calls->last_n == 0) {
        calls->line_count = 0;
        return;
    }
    add_law(calls, "2^n", 2);
    add_law(calls, "\u03c6^n", (1 + sqrt(5)) / 2);
    pace_axis_round(&calls->calls);
    pace_axis_pad(&calls->n);
    place_labels(calls);
}

static void write_point(const struct fibonacci_line *line, double n,
                        double value, bool last, FILE *stream)
{
    fprintf(stream, "%zu,%d,%.9g,%.17g,", line->variant, line->base > 0, n,
            value);
    if (last) {
        pace_results_csv_text(stream, line->label);
    }
    fprintf(stream, ",%.9g\n", line->label_calls);
}

/* A law is straight here: its two ends are enough. */
static void write_line(const struct fibonacci_calls *calls,
                       const struct fibonacci_line *line, FILE *stream)
{
    size_t cursor = 0;

    if (line->base > 0) {
        write_point(line, (double)calls->first_n,
                    pow(line->base, (double)calls->first_n), false, stream);
        write_point(line, (double)calls->last_n, line->end_calls, true, stream);
        return;
    }
    const struct pace_row *row =
        next_row(calls->outcome, line->variant, &cursor);

    while (row) {
        const struct pace_row *next =
            next_row(calls->outcome, line->variant, &cursor);

        write_point(line, (double)row->n, row->summary.median, !next, stream);
        row = next;
    }
}

/* Beside the cheapest that was counted at the same size. */
static void say_finding(const struct fibonacci_calls *calls, FILE *stream)
{
    const struct pace_outcome *outcome = calls->outcome;
    const struct pace_row *most =
        pace_outcome_row(outcome, calls->naive, calls->last_n, "calls");
    const struct pace_row *least = most;
    char text[SENTENCE_ROOM];
    char room[2][PACE_FORMAT_ROOM];

    for (size_t i = 0; i < calls->line_count; i++) {
        const struct pace_row *row =
            calls->lines[i].base > 0
                ? NULL
                : pace_outcome_row(outcome, calls->lines[i].variant,
                                   calls->last_n, "calls");

        if (row && row->summary.median < least->summary.median) {
            least = row;
        }
    }
    int used = snprintf(text, sizeof text, "F(%zu) takes %s calls by %s",
                        calls->last_n,
                        pace_format_value(room[0], most->summary.median),
                        outcome->demo->variants[most->variant].label);

    if (least != most) {
        snprintf(text + used, sizeof text - (size_t)used, " and %s by %s",
                 pace_format_value(room[1], least->summary.median),
                 outcome->demo->variants[least->variant].label);
    }
    pace_results_csv_text(stream, text);
}

static void write_figure(const struct fibonacci_calls *calls, FILE *stream)
{
    fputs("chart,kind,headline,subtitle,n_min,n_max,calls_min,calls_max\n"
          "fibonacci,calls,",
          stream);
    say_finding(calls, stream);
    putc(',', stream);
    pace_results_csv_text(stream,
                          "Calls, counted; where the line is straight, each "
                          "step of n multiplies them by the same factor");
    fprintf(stream, ",%.9g,%.9g,%.9g,%.9g\n", calls->n.low, calls->n.high,
            calls->calls.low, calls->calls.high);
}

enum pace_status fibonacci_calls_write(const struct fibonacci_calls *calls,
                                       const char *dir)
{
    struct pace_results_file numbers = {0};
    struct pace_results_file figure = {0};
    enum pace_status status =
        pace_results_create(&numbers, dir, "fibonacci_calls", "calls.csv");

    if (!status) {
        status =
            pace_results_create(&figure, dir, "fibonacci_calls", "figure.csv");
    }
    if (!status) {
        fputs("slot,law,n,calls,label,label_calls\n", numbers.stream);
        for (size_t i = 0; i < calls->line_count; i++) {
            write_line(calls, &calls->lines[i], numbers.stream);
        }
        write_figure(calls, figure.stream);
        status = pace_results_commit(&numbers);
    }
    if (!status) {
        status = pace_results_commit(&figure);
    }
    pace_results_discard(&numbers);
    pace_results_discard(&figure);
    return status;
}
