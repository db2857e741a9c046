#include "lib/demo/points.h"

#include <errno.h>
#include <float.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "lib/demo/lines.h"
#include "lib/demo/number.h"
#include "lib/demo/quote.h"

#define HEADER "n,cost"

/* Beyond these a law of growth makes no sense, nor does its arithmetic. */
static const double n_max = 1e18;
static const double cost_max = 1e300;

struct row {
    double n;
    double cost;
};

/* The file while it is read. */
struct reader {
    struct pace_lines lines;
    FILE *err;
    const char *who;
    struct row *rows;
    size_t count;
    size_t capacity;
};

/* "WHO, line 3: 'VALUE' " and the sentence. */
static enum pace_status refuse(const struct reader *reader, const char *value,
                               const char *sentence)
{
    fprintf(reader->err, "%s, line %zu: ", reader->who, reader->lines.number);
    pace_quote(reader->err, value, strlen(value));
    fprintf(reader->err, " %s\n", sentence);
    return PACE_BAD_INPUT;
}

/* Whether there is a next line; *status tells of a line that is no text. */
static bool next_line(struct reader *reader, enum pace_status *status)
{
    bool there = pace_lines_next(&reader->lines);

    if (there && reader->lines.bad) {
        *status = refuse(reader, reader->lines.text,
                         "goes on with a NUL byte or for too long; two "
                         "numbers are accepted");
    } else if (ferror(reader->lines.stream)) {
        fprintf(reader->err, "%s: %s\n", reader->who, strerror(errno));
        *status = PACE_CANNOT_READ;
    }
    return there && !*status;
}

static enum pace_status read_header(struct reader *reader)
{
    enum pace_status status = PACE_OK;

    if (!next_line(reader, &status)) {
        if (!status) {
            fprintf(reader->err,
                    "%s: nothing in it; the line " HEADER
                    " and a row for each size are accepted\n",
                    reader->who);
        }
        return status ? status : PACE_BAD_INPUT;
    }
    char *line = reader->lines.text;
    char *comma = strchr(line, ',');

    if (comma) {
        *comma = '\0';
        bool known = !strcmp(pace_lines_trim(line), "n") &&
                     !strcmp(pace_lines_trim(comma + 1), "cost");

        *comma = ',';
        if (known) {
            return PACE_OK;
        }
    }
    return refuse(reader, line, "is not the header; " HEADER " is accepted");
}

static enum pace_status parse_row(const struct reader *reader, struct row *row)
{
    char *line = reader->lines.text;
    char *comma = strchr(line, ',');

    if (!comma || strchr(comma + 1, ',')) {
        return refuse(reader, line,
                      "is no row; two numbers with a comma between them are "
                      "accepted");
    }
    *comma = '\0';
    const char *n = pace_lines_trim(line);
    const char *cost = pace_lines_trim(comma + 1);

    if (pace_number_real(n, DBL_MIN, n_max, &row->n)) {
        return refuse(reader, n,
                      "is no size n; a number above 0, at most 1e18, is "
                      "accepted");
    }
    if (pace_number_real(cost, DBL_MIN, cost_max, &row->cost)) {
        return refuse(reader, cost,
                      "is no cost; a number above 0, at most 1e300, is "
                      "accepted");
    }
    return PACE_OK;
}

static enum pace_status push(struct reader *reader, struct row row)
{
    if (reader->count == reader->capacity) {
        size_t capacity = reader->capacity ? 2 * reader->capacity : 64;
        struct row *grown = realloc(reader->rows, capacity * sizeof *grown);

        if (!grown) {
            return PACE_NO_MEMORY;
        }
        reader->rows = grown;
        reader->capacity = capacity;
    }
    reader->rows[reader->count++] = row;
    return PACE_OK;
}

static enum pace_status read_rows(struct reader *reader)
{
    enum pace_status status = PACE_OK;

    while (!status && next_line(reader, &status)) {
        struct row row;

        status = parse_row(reader, &row);
        if (!status) {
            status = push(reader, row);
        }
    }
    return status;
}

static int compare_sizes(const void *left, const void *right)
{
    const struct row *a = left;
    const struct row *b = right;

    return (a->n > b->n) - (a->n < b->n);
}

/* One point for each size; items and costs have room for every row. */
static enum pace_status join_rows(const struct reader *reader,
                                  struct pace_points *points, double *costs)
{
    size_t end;

    for (size_t first = 0; first < reader->count; first = end) {
        double n = reader->rows[first].n;
        struct pace_summary summary;

        for (end = first; end < reader->count && reader->rows[end].n == n;
             end++) {
            costs[end - first] = reader->rows[end].cost;
        }
        enum pace_status status =
            pace_stats_summarize(costs, end - first, &summary);

        if (status) {
            return status;
        }
        points->items[points->count++] = pace_fit_point(n, &summary);
    }
    return PACE_OK;
}

static enum pace_status find_points(const struct reader *reader,
                                    struct pace_points *points)
{
    size_t count = reader->count;
    enum pace_status status = PACE_NO_MEMORY;
    double *costs = malloc((count + 1) * sizeof *costs);
    struct pace_points found = {
        .items = malloc((count + 1) * sizeof *found.items),
        .row_count = count,
    };

    if (!costs || !found.items) {
        goto done;
    }
    if (count > 1) {
        qsort(reader->rows, count, sizeof *reader->rows, compare_sizes);
    }
    status = join_rows(reader, &found, costs);
    if (!status && found.count < 2) {
        fprintf(reader->err,
                "%s: %s; growth shows from two sizes n on, and is told "
                "from four on\n",
                reader->who, found.count ? "only one size" : "no rows");
        status = PACE_BAD_INPUT;
    }
    if (!status) {
        *points = found;
        found.items = NULL;
    }
done:
    free(found.items);
    free(costs);
    return status;
}

enum pace_status pace_points_read(FILE *stream, const char *who,
                                  struct pace_points *points, FILE *err)
{
    struct reader reader = {
        .lines = {.stream = stream}, .err = err, .who = who};
    enum pace_status status = read_header(&reader);

    if (!status) {
        status = read_rows(&reader);
    }
    if (!status) {
        status = find_points(&reader, points);
    }
    if (status == PACE_NO_MEMORY) {
        fprintf(err, "%s: %s\n", who, pace_status_text(status));
    }
    free(reader.rows);
    return status;
}

void pace_points_release(struct pace_points *points)
{
    free(points->items);
    *points = (struct pace_points){0};
}
