#include "lib/profile/chart.h"

#include <inttypes.h>
#include <stdlib.h>

#include "lib/measure/results.h"
#include "lib/profile/select.h"

/* More cannot be read from the back of a room. */
#define MOST_BARS 12

/* Below this share a bar is not seen. */
#define LEAST_PERCENT 0.1

struct picture {
    const struct pace_profile_data *data;
    const struct pace_profile_row **rows; /* by own time */
    size_t bars;                          /* how many of them are drawn */
    double total_ns;
};

static double percent(const struct picture *picture, double ns)
{
    return picture->total_ns > 0 ? 100 * ns / picture->total_ns : 0;
}

static void put_time(FILE *stream, double ns)
{
    if (ns < 1e3) {
        fprintf(stream, "%.3g ns", ns);
    } else if (ns < 1e6) {
        fprintf(stream, "%.3g us", ns / 1e3);
    } else if (ns < 1e9) {
        fprintf(stream, "%.3g ms", ns / 1e6);
    } else {
        fprintf(stream, "%.3g s", ns / 1e9);
    }
}

/* "1 call", "156,395 calls" */
static void put_calls(FILE *stream, uint64_t calls)
{
    char digits[24];
    int length = snprintf(digits, sizeof digits, "%" PRIu64, calls);

    for (int i = 0; i < length; i++) {
        if (i > 0 && (length - i) % 3 == 0) {
            putc(',', stream);
        }
        putc(digits[i], stream);
    }
    fputs(calls == 1 ? " call" : " calls", stream);
}

static void put_bar(FILE *bars, const struct picture *picture,
                    const struct pace_profile_row *row)
{
    double share = percent(picture, row->own_ns);

    pace_results_csv_text(bars, row->function);
    fprintf(bars, ",%.*f %%  ", share < 10 ? 1 : 0, share);
    put_time(bars, row->own_ns);
    fputs(",\"", bars);
    put_calls(bars, row->calls);
    fprintf(bars, "\",%.3f\n", share);
}

/* What is not drawn by itself, be it small or not known. */
static void put_rest(FILE *bars, const struct picture *picture)
{
    size_t count = picture->data->row_count - picture->bars;
    double rest_ns = picture->total_ns;

    if (count == 0 && picture->bars > 0) {
        return;
    }
    for (size_t i = 0; i < picture->bars; i++) {
        rest_ns -= picture->rows[i]->own_ns;
    }
    fprintf(bars, "%zu more,%.1f %%  ", count, percent(picture, rest_ns));
    put_time(bars, rest_ns);
    fprintf(bars, ",,%.3f\n", percent(picture, rest_ns));
}

/* Moves the rows that get a bar to the front. */
static void choose_bars(struct picture *picture)
{
    for (size_t i = 0;
         i < picture->data->row_count && picture->bars < MOST_BARS; i++) {
        const struct pace_profile_row *row = picture->rows[i];

        if (row->own_known && percent(picture, row->own_ns) >= LEAST_PERCENT) {
            picture->rows[picture->bars++] = row;
        }
    }
}

static void put_figure(FILE *figure, const struct picture *picture,
                       const char *chart)
{
    const struct pace_profile_facts *facts = &picture->data->facts;
    uint64_t calls = 0;

    for (size_t i = 0; i < picture->data->row_count; i++) {
        calls += picture->data->rows[i].calls;
    }
    fputs("chart,kind,headline,subtitle\n", figure);
    pace_results_csv_text(figure, chart);
    if (picture->bars == 0) {
        fputs(",profile,No function took long enough to be timed", figure);
    } else {
        const struct pace_profile_row *first = picture->rows[0];

        fprintf(figure, ",profile,\"%s() takes %.0f %% of the time in ",
                first->function, percent(picture, first->own_ns));
        put_calls(figure, first->calls);
        putc('"', figure);
    }
    fprintf(figure,
            ",\"Own time by function, callees not included. %s: ", chart);
    put_calls(figure, calls);
    fprintf(figure,
            " of %zu functions, %.3g ms; probes of %.0f ns a call "
            "subtracted\"\n",
            picture->data->row_count, picture->total_ns / 1e6,
            facts->probe_callee_ns + facts->probe_caller_ns);
}

static bool failed(FILE *stream)
{
    return fflush(stream) != 0 || ferror(stream);
}

enum pace_status pace_profile_chart(const struct pace_profile_data *data,
                                    const char *chart, FILE *figure, FILE *bars)
{
    static const struct pace_profile_view by_own = {.sort =
                                                        PACE_PROFILE_TOTTIME};
    struct picture picture = {.data = data};
    size_t count = 0;

    picture.rows =
        malloc((data->row_count + 1) * sizeof(const struct pace_profile_row *));
    if (!picture.rows) {
        return PACE_NO_MEMORY;
    }
    pace_profile_select(data, &by_own, picture.rows, &count);
    for (size_t i = 0; i < count; i++) {
        picture.total_ns += data->rows[i].own_ns;
    }
    choose_bars(&picture);
    put_figure(figure, &picture, chart);
    fputs("name,text,detail,percent\n", bars);
    for (size_t i = 0; i < picture.bars; i++) {
        put_bar(bars, &picture, picture.rows[i]);
    }
    put_rest(bars, &picture);
    free(picture.rows);
    return failed(figure) || failed(bars) ? PACE_CANNOT_WRITE : PACE_OK;
}
