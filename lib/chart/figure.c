#include "lib/chart/figure.h"

#include <stdio.h>
#include <string.h>

#include "lib/chart/figure_rows.h"
#include "lib/chart/headline.h"
#include "lib/measure/results.h"

enum {
    PICTURES,
    LINES,
    CURVES,
    TICKS,
    DOUBLINGS,
    FILE_COUNT
};

static const struct {
    const char *suffix;
    const char *columns;
} kinds[FILE_COUNT] = {
    [PICTURES] = {"figure.csv", PACE_FIGURE_COLUMNS},
    [LINES] = {"lines.csv", PACE_LINES_COLUMNS},
    [CURVES] = {"curve.csv", PACE_CURVE_COLUMNS},
    [TICKS] = {"ticks.csv", PACE_TICKS_COLUMNS},
    [DOUBLINGS] = {"doubling.csv", PACE_DOUBLING_COLUMNS},
};

static void write_chart(struct pace_results_file files[FILE_COUNT],
                        const struct pace_chart *chart,
                        struct pace_offsets *offsets)
{
    struct pace_layout layout;
    struct pace_sheet sheets[FILE_COUNT];
    char name[256];

    snprintf(name, sizeof name, "%s%s%s", chart->outcome->demo->name,
             chart->part ? "_" : "", chart->part ? chart->part : "");
    pace_layout_make(chart, &layout);
    for (size_t f = 0; f < FILE_COUNT; f++) {
        sheets[f] = (struct pace_sheet){files[f].stream, name, &layout};
    }
    pace_figure_pictures(&sheets[PICTURES]);
    pace_figure_lines(&sheets[LINES], offsets);
    pace_figure_curves(&sheets[CURVES]);
    pace_figure_ticks(&sheets[TICKS]);
    pace_figure_doublings(&sheets[DOUBLINGS]);
}

enum pace_status pace_figure_write(const struct pace_outcome *outcome,
                                   const char *dir)
{
    struct pace_results_file files[FILE_COUNT] = {0};
    enum pace_status status = PACE_OK;
    struct pace_offsets offsets = {0};
    struct pace_chart chart;

    for (size_t f = 0; f < FILE_COUNT && !status; f++) {
        status = pace_results_create(&files[f], dir, outcome->demo->name,
                                     kinds[f].suffix);
        if (!status) {
            fprintf(files[f].stream, "%s\n", kinds[f].columns);
        }
    }
    for (size_t c = 0; !status && pace_chart_at(outcome, c, &chart); c++) {
        write_chart(files, &chart, &offsets);
    }
    /* The index of pictures goes last: it speaks of the other files. */
    for (size_t f = FILE_COUNT; f-- > 0 && !status;) {
        status = pace_results_commit(&files[f]);
    }
    for (size_t f = 0; f < FILE_COUNT; f++) {
        pace_results_discard(&files[f]);
    }
    return status;
}

void pace_figure_headline(const struct pace_outcome *outcome, const char *chart,
                          char *buffer, size_t size)
{
    struct pace_chart wanted = {.outcome = outcome, .part = chart};

    pace_headline(&wanted, buffer, size);
}
