#include "lib/profile/line_cells.h"

#include <string.h>

#define NS_PER_US 1000.0

static const char contents[] = "  Line Contents\n";

void pace_line_grouped(char text[PACE_LINE_CELL], uint64_t value)
{
    char digits[PACE_LINE_CELL];
    size_t count = (size_t)snprintf(digits, sizeof digits, "%llu",
                                    (unsigned long long)value);
    size_t used = 0;

    for (size_t i = 0; i < count; i++) {
        if (i > 0 && (count - i) % 3 == 0) {
            text[used++] = ',';
        }
        text[used++] = digits[i];
    }
    text[used] = '\0';
}

void pace_line_heading(FILE *stream, const struct pace_line_facts *facts,
                       bool memory)
{
    int width;

    if (facts->counts_only) {
        width = fprintf(stream, "Line # %10s", "Hits");
    } else if (memory) {
        width = fprintf(stream, "Line # %14s %14s %11s %14s %9s %9s",
                        "Mem usage (B)", "Increment (B)", "Occurrences",
                        "Peak (B)", "Allocs", "Frees");
    } else {
        width = fprintf(stream, "Line # %10s %13s %12s %7s %13s", "Hits",
                        "Time (us)", "PerHit (ns)", "%Time", "Own (us)");
    }
    width += fprintf(stream, "%s", contents) - 1;
    while (width-- > 0) {
        fputc('=', stream);
    }
    fputc('\n', stream);
}

static void write_time(FILE *stream, int width, uint64_t hits, double ns,
                       double value)
{
    if (pace_line_resolved(hits, ns)) {
        fprintf(stream, " %*.1f", width, value);
    } else {
        fprintf(stream, " %*s", width, "<res");
    }
}

static void write_times(FILE *stream, const struct pace_line_row *entry,
                        const struct pace_line_row *row)
{
    double total = row->total_ns;

    fprintf(stream, "%10llu", (unsigned long long)row->hits);
    if (row->hits == 0) {
        fprintf(stream, " %13s %12s %7s %13s", "", "", "", "");
        return;
    }
    write_time(stream, 13, row->hits, total, total / NS_PER_US);
    write_time(stream, 12, row->hits, total, total / (double)row->hits);
    if (entry && entry->total_ns > 0) {
        write_time(stream, 7, row->hits, total, 100 * total / entry->total_ns);
    } else {
        fprintf(stream, " %7s", "");
    }
    write_time(stream, 13, row->hits, row->own_ns, row->own_ns / NS_PER_US);
}

static void write_bytes(FILE *stream, const struct pace_line_row *row)
{
    char live[PACE_LINE_CELL];
    char net[PACE_LINE_CELL + 1];
    char peak[PACE_LINE_CELL];
    uint64_t size = row->net_bytes < 0 ? 0 - (uint64_t)row->net_bytes
                                       : (uint64_t)row->net_bytes;

    pace_line_grouped(live, row->live_bytes);
    pace_line_grouped(net + 1, size);
    net[0] = row->net_bytes < 0 ? '-' : '+';
    pace_line_grouped(peak, row->peak_bytes);
    fprintf(stream, "%14s %14s %11llu %14s %9llu %9llu", live, size ? net : "0",
            (unsigned long long)row->hits, peak,
            (unsigned long long)row->allocations,
            (unsigned long long)row->frees);
}

void pace_line_cells(FILE *stream, const struct pace_line_data *data,
                     const struct pace_line_row *entry,
                     const struct pace_line_row *row, bool memory)
{
    if (data->facts.counts_only) {
        if (row) {
            fprintf(stream, "%10llu", (unsigned long long)row->hits);
        } else {
            fprintf(stream, "%10s", "");
        }
    } else if (memory && row && row->hits > 0) {
        write_bytes(stream, row);
    } else if (memory) {
        fprintf(stream, "%14s %14s %11s %14s %9s %9s", "", "", row ? "0" : "",
                "", "", "");
    } else if (row) {
        write_times(stream, entry, row);
    } else {
        fprintf(stream, "%10s %13s %12s %7s %13s", "", "", "", "", "");
    }
}
