#include <string.h>

#include "lib/demo/format.h"
#include "lib/demo/report.h"

static bool is_counted(const struct pace_row *row)
{
    return strcmp(row->meter, "time") != 0 && strcmp(row->meter, "wall") != 0;
}

/* The largest size at which the variant was counted; 0 if it was not. */
static size_t largest_counted(const struct pace_outcome *outcome, size_t v)
{
    size_t best = 0;

    for (size_t i = 0; i < outcome->row_count; i++) {
        const struct pace_row *row = &outcome->rows[i];

        if (row->variant == v && row->n > best && is_counted(row)) {
            best = row->n;
        }
    }
    return best;
}

static bool was_counted(const struct pace_outcome *outcome, size_t v, size_t n)
{
    for (size_t i = 0; i < outcome->row_count; i++) {
        const struct pace_row *row = &outcome->rows[i];

        if (row->variant == v && row->n == n && is_counted(row)) {
            return true;
        }
    }
    return false;
}

/* The largest size at which all counted variants were; 0 if there is none. */
static size_t common_size(const struct pace_outcome *outcome)
{
    size_t n = SIZE_MAX;

    for (size_t v = 0; v < outcome->demo->variant_count; v++) {
        size_t largest = largest_counted(outcome, v);

        n = largest && largest < n ? largest : n;
    }
    for (size_t v = 0; v < outcome->demo->variant_count; v++) {
        if (largest_counted(outcome, v) && !was_counted(outcome, v, n)) {
            return 0;
        }
    }
    return n == SIZE_MAX ? 0 : n;
}

/* Label and counts share lines only where there is room for both. */
static size_t indent_of(const struct pace_paper *paper)
{
    return paper->width < 57 ? 4 : 24;
}

static void print_counts_of(const struct pace_paper *paper,
                            const struct pace_outcome *outcome, size_t v,
                            size_t n)
{
    int indent = (int)indent_of(paper);
    size_t used = (size_t)indent;
    const char *separator = "";
    char text[PACE_FORMAT_ROOM];

    fprintf(paper->stream, indent < 24 ? "  %s\n    " : "  %-20s  ",
            outcome->demo->variants[v].label);
    if (!common_size(outcome)) {
        used += (size_t)fprintf(paper->stream,
                                "n = %s: ", pace_format_count(text, n));
    }
    for (size_t i = 0; i < outcome->row_count; i++) {
        const struct pace_row *row = &outcome->rows[i];

        if (row->variant != v || row->n != n || !is_counted(row) ||
            row->summary.median <= 0) {
            continue;
        }
        const char *unit = strcmp(row->unit, "bytes") ? "" : " B";

        pace_format_value(text, row->summary.median);
        size_t length = strlen(text) + strlen(unit) + strlen(row->meter) + 3;

        if (used + length > paper->width) {
            fprintf(paper->stream, "\n%*s", indent, "");
            separator = "";
            used = (size_t)indent;
        }
        fprintf(paper->stream, "%s%s%s %s", separator, text, unit, row->meter);
        used += length;
        separator = ", ";
    }
    fputc('\n', paper->stream);
}

void pace_report_counts(const struct pace_paper *paper,
                        const struct pace_outcome *outcome)
{
    size_t common = common_size(outcome);
    const struct pace_variant *before = NULL;
    char text[PACE_FORMAT_ROOM];

    for (size_t v = 0; v < outcome->demo->variant_count; v++) {
        size_t n = common ? common : largest_counted(outcome, v);

        const struct pace_variant *variant = &outcome->demo->variants[v];

        if (!n || !was_counted(outcome, v, n)) {
            continue;
        }
        if (!before) {
            fprintf(paper->stream,
                    common ? "\ncounted at n = %s\n" : "\ncounted\n",
                    pace_format_count(text, common));
        }
        pace_report_part(paper, variant, before);
        print_counts_of(paper, outcome, v, n);
        before = variant;
    }
}
