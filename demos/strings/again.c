#include "demos/strings/again.h"

#include <string.h>

#include "lib/chart/spread.h"
#include "lib/measure/results.h"

/* The height of a label, as a part of the height of the plot. */
#define LABEL_GAP 0.07

static double value_of(const struct pace_outcome *outcome, size_t variant,
                       size_t n, const char *meter)
{
    const struct pace_row *row = pace_outcome_row(outcome, variant, n, meter);

    return row ? row->summary.median : 0;
}

/* All that went over the text again; every variant does one of these. */
static double again_bytes(const struct pace_outcome *outcome, size_t variant,
                          size_t n)
{
    return value_of(outcome, variant, n, "rescanned") +
           value_of(outcome, variant, n, "moved_content") +
           value_of(outcome, variant, n, "moved");
}

/*
 * The next counted row with something to draw, whatever it counted; there is
 * one for each size.  The cursor starts at 0; NULL at the end.
 */
static const struct pace_row *next_point(const struct pace_outcome *outcome,
                                         size_t variant, size_t *cursor)
{
    while (*cursor < outcome->row_count) {
        const struct pace_row *row = &outcome->rows[(*cursor)++];

        if (row->variant == variant && strcmp(row->meter, "work") == 0 &&
            again_bytes(outcome, variant, row->n) > 0) {
            return row;
        }
    }
    return NULL;
}

/* Widens both axes by the points of a variant; returns the last of them. */
static const struct pace_row *follow(struct strings_again *again,
                                     size_t variant)
{
    const struct pace_row *last = NULL;
    const struct pace_row *row;
    size_t cursor = 0;

    while ((row = next_point(again->outcome, variant, &cursor))) {
        pace_axis_cover(&again->n, (double)row->n);
        pace_axis_cover(&again->bytes,
                        again_bytes(again->outcome, variant, row->n));
        last = row;
    }
    return last;
}

/* A single allocation, and nothing read again: then nothing can have been
 * copied twice, by the C library neither. */
static bool touched_once(const struct pace_outcome *outcome, size_t variant)
{
    for (size_t i = 0; i < outcome->row_count; i++) {
        const struct pace_row *row = &outcome->rows[i];

        if (row->variant == variant && strcmp(row->meter, "allocations") == 0) {
            return row->summary.median == 1;
        }
    }
    return false;
}

/* Adds a label to the sentence, as far as there is room. */
static void name_none(struct strings_again *again, const char *label)
{
    size_t length = strlen(again->none);

    snprintf(again->none + length, sizeof again->none - length, "%s%s",
             length ? ", " : "No byte is gone over again by: ", label);
}

static void place_labels(struct strings_again *again, const double ends[])
{
    for (size_t i = 0; i < again->line_count; i++) {
        again->labels[i] = pace_axis_position(&again->bytes, ends[i]);
    }
    pace_spread(again->labels, again->line_count, LABEL_GAP);
    for (size_t i = 0; i < again->line_count; i++) {
        again->labels[i] = pace_axis_value(&again->bytes, again->labels[i]);
    }
}

void strings_again_find(const struct pace_outcome *outcome,
                        struct strings_again *again)
{
    double ends[STRINGS_MOST_LINES] = {0};

    *again = (struct strings_again){.outcome = outcome};
    for (size_t v = 0; v < outcome->demo->variant_count; v++) {
        const struct pace_row *last = follow(again, v);

        if (last && again->line_count < STRINGS_MOST_LINES) {
            ends[again->line_count] = again_bytes(outcome, v, last->n);
            again->lines[again->line_count++] = v;
        } else if (touched_once(outcome, v)) {
            name_none(again, outcome->demo->variants[v].label);
        }
    }
    if (again->line_count > 0) {
        pace_axis_round(&again->bytes);
        pace_axis_pad(&again->n);
        place_labels(again, ends);
    }
}

static void write_line(const struct strings_again *again, size_t line,
                       FILE *stream)
{
    size_t variant = again->lines[line];
    const char *label = again->outcome->demo->variants[variant].label;
    size_t cursor = 0;
    const struct pace_row *next = next_point(again->outcome, variant, &cursor);

    while (next) {
        size_t n = next->n;

        fprintf(stream, "%zu,%zu,%.9g,", variant, n,
                again_bytes(again->outcome, variant, n));
        next = next_point(again->outcome, variant, &cursor);
        if (!next) {
            pace_results_csv_text(stream, label);
        }
        fprintf(stream, ",%.9g\n", again->labels[line]);
    }
}

void strings_again_write(const struct strings_again *again, FILE *stream)
{
    fputs("slot,n,bytes,label,label_bytes\n", stream);
    for (size_t i = 0; i < again->line_count; i++) {
        write_line(again, i, stream);
    }
}
