#include "lib/profile/report.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "lib/profile/header.h"
#include "lib/profile/select.h"

#define LONGEST_PLACE  1024
#define LONGEST_NUMBER 48

/* Own or cumulative time in seconds; "<res" where it is not known. */
static void put_seconds(FILE *stream, double ns, bool resolved)
{
    if (resolved) {
        fprintf(stream, " %10.6f", ns / 1e9);
    } else {
        fprintf(stream, " %10s", "<res");
    }
}

/* Time per call, in the unit that fits. */
static void put_per_call(FILE *stream, double ns, bool resolved)
{
    if (!resolved) {
        fprintf(stream, " %9s", "<res");
    } else if (ns < 1e3) {
        fprintf(stream, " %6.1f ns", ns);
    } else if (ns < 1e6) {
        fprintf(stream, " %6.1f us", ns / 1e3);
    } else if (ns < 1e9) {
        fprintf(stream, " %6.1f ms", ns / 1e6);
    } else {
        fprintf(stream, " %7.2f s", ns / 1e9);
    }
}

/* "1000", or "1000/1" where a function called itself. */
static void put_calls(FILE *stream, uint64_t calls, uint64_t primitive,
                      int width)
{
    char text[LONGEST_NUMBER];

    if (calls == primitive) {
        snprintf(text, sizeof text, "%" PRIu64, calls);
    } else {
        snprintf(text, sizeof text, "%" PRIu64 "/%" PRIu64, calls, primitive);
    }
    fprintf(stream, "%*s", width, text);
}

static void put_row(FILE *stream, const struct pace_profile_row *row)
{
    char place[LONGEST_PLACE];

    pace_profile_place(row, place, sizeof place);
    put_calls(stream, row->calls, row->primitive, 13);
    put_seconds(stream, row->own_ns, row->own_known);
    put_per_call(stream, row->own_ns / (double)row->calls, row->own_known);
    put_seconds(stream, row->cumulative_ns, row->cumulative_known);
    /* A call that is not the outermost has no cumulative time of its own. */
    put_per_call(stream,
                 row->primitive ? row->cumulative_ns / (double)row->primitive
                                : 0,
                 row->cumulative_known);
    fprintf(stream, " %s\n", place);
}

static void put_edge(FILE *stream, const struct pace_profile_data *data,
                     const struct pace_profile_edge *edge, bool callers)
{
    char place[LONGEST_PLACE] = "(not profiled)";
    size_t other = callers ? edge->caller : edge->callee;

    if (other < data->row_count) {
        pace_profile_place(&data->rows[other], place, sizeof place);
    }
    fputs(callers ? "    <-" : "    ->", stream);
    put_calls(stream, edge->calls, edge->primitive, 13);
    put_seconds(stream, edge->own_ns, edge->own_known);
    put_seconds(stream, edge->cumulative_ns, edge->cumulative_known);
    fprintf(stream, "  %s\n", place);
}

static void put_edges(FILE *stream, const struct pace_profile_data *data,
                      const struct pace_profile_row *const shown[],
                      size_t count, bool callers)
{
    fprintf(stream, "\n%s\n    %15s %10s %10s  filename:lineno(function)\n",
            callers ? "Function was called by..." : "Function called...",
            "ncalls", "tottime", "cumtime");
    for (size_t i = 0; i < count; i++) {
        char place[LONGEST_PLACE];
        size_t index = (size_t)(shown[i] - data->rows);

        pace_profile_place(shown[i], place, sizeof place);
        fprintf(stream, "%s\n", place);
        for (size_t k = 0; k < data->edge_count; k++) {
            const struct pace_profile_edge *edge = &data->edges[k];

            if ((callers ? edge->callee : edge->caller) == index) {
                put_edge(stream, data, edge, callers);
            }
        }
    }
}

static void put_rows(FILE *stream, const struct pace_profile_data *data,
                     const struct pace_profile_view *view,
                     const struct pace_profile_row *const shown[], size_t count)
{
    fprintf(stream, "\n   Ordered by: %s\n",
            pace_profile_sort_text(view->sort));
    if (count < data->row_count) {
        fprintf(stream, "   List reduced from %zu to %zu due to restriction\n",
                data->row_count, count);
    }
    fprintf(stream, "\n%13s %10s %9s %10s %9s %s\n", "ncalls", "tottime",
            "percall", "cumtime", "percall", "filename:lineno(function)");
    for (size_t i = 0; i < count; i++) {
        put_row(stream, shown[i]);
    }
    if (view->callers) {
        put_edges(stream, data, shown, count, true);
    }
    if (view->callees) {
        put_edges(stream, data, shown, count, false);
    }
}

static enum pace_status finish(FILE *stream)
{
    return fflush(stream) != 0 || ferror(stream) ? PACE_CANNOT_WRITE : PACE_OK;
}

enum pace_status pace_profile_report(FILE *stream,
                                     const struct pace_profile_data *data,
                                     const struct pace_profile_view *view)
{
    const struct pace_profile_row **shown =
        malloc((data->row_count + 1) * sizeof(const struct pace_profile_row *));
    size_t count = 0;

    if (!shown) {
        return PACE_NO_MEMORY;
    }

    enum pace_status status = pace_profile_select(data, view, shown, &count);

    if (!status) {
        pace_profile_header(stream, data);
        put_rows(stream, data, view, shown, count);
        status = finish(stream);
    }
    free(shown);
    return status;
}
