#include "demos/measuring/figure.h"

#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>

#include "demos/measuring/density.h"
#include "lib/demo/format.h"
#include "lib/measure/results.h"

#define STEM   "measuring_dist"
#define POINTS 600
#define TEXTS  160
#define FILES  5
/* Shown is what is not rarer than one in 200 runs; the rest is counted. */
#define SHOWN    0.995
#define LINE_END 1.15

/* One of the two distributions, ready to be drawn. */
struct line {
    const char *label;
    const struct measuring_repeats *repeats;
    double density[POINTS];
    double high;   /* where the rarest begin */
    size_t beyond; /* runs that are not shown */
};

struct figure {
    struct line lines[2];
    double low; /* of the axis, ns */
    double high;
    double at[POINTS];
};

static enum pace_status find_high(struct line *line)
{
    double *sorted = malloc(sizeof line->repeats->ns);

    if (!sorted) {
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; i < MEASURING_RUNS; i++) {
        sorted[i] = line->repeats->ns[i];
    }
    gsl_sort(sorted, 1, MEASURING_RUNS);
    line->high =
        gsl_stats_quantile_from_sorted_data(sorted, 1, MEASURING_RUNS, SHOWN);
    free(sorted);
    return PACE_OK;
}

static enum pace_status find_axis(struct figure *figure)
{
    enum pace_status status = find_high(&figure->lines[0]);

    if (!status) {
        status = find_high(&figure->lines[1]);
    }
    if (status) {
        return status;
    }
    figure->low = fmin(figure->lines[0].repeats->summary.min,
                       figure->lines[1].repeats->summary.min) /
                  LINE_END;
    figure->high =
        fmax(figure->lines[0].high, figure->lines[1].high) * LINE_END;
    if (!(figure->low > 0)) {
        return PACE_UNAVAILABLE;
    }
    for (size_t p = 0; p < POINTS; p++) {
        figure->at[p] = figure->low * pow(figure->high / figure->low,
                                          (double)p / (POINTS - 1));
    }
    return PACE_OK;
}

/* Every curve as high as the other: their areas would hide the wide one. */
static enum pace_status find_line(struct figure *figure, struct line *line)
{
    double highest = 0;
    enum pace_status status = measuring_density(
        line->repeats->ns, MEASURING_RUNS, figure->at, POINTS, line->density);

    for (size_t p = 0; !status && p < POINTS; p++) {
        highest = fmax(highest, line->density[p]);
    }
    for (size_t p = 0; !status && p < POINTS; p++) {
        line->density[p] /= highest;
    }
    line->beyond = 0;
    for (size_t i = 0; i < MEASURING_RUNS; i++) {
        line->beyond += line->repeats->ns[i] > figure->high;
    }
    return status;
}

static void write_figure(const struct figure *figure, FILE *stream)
{
    const struct pace_summary *warm = &figure->lines[0].repeats->summary;
    const struct pace_summary *cold = &figure->lines[1].repeats->summary;
    char text[TEXTS];
    char room[2][PACE_FORMAT_ROOM];

    fputs("chart,kind,headline,subtitle,note,low,high,points,runs\n"
          "measuring,dist,",
          stream);
    snprintf(text, sizeof text,
             "The same job took from %s to %s: say which run you mean",
             pace_format_ns(room[0], fmin(warm->min, cold->min)),
             pace_format_ns(room[1], fmax(warm->max, cold->max)));
    pace_results_csv_text(stream, text);
    fprintf(
        stream,
        ",\"A walk round a ring, %s times: a curve says how often, a dot is "
        "a run, the first on top\",",
        pace_format_count(room[0], MEASURING_RUNS));
    snprintf(text, sizeof text, "%zu of %s runs lie beyond the right edge",
             figure->lines[0].beyond + figure->lines[1].beyond,
             pace_format_count(room[0], 2 * (uint64_t)MEASURING_RUNS));
    pace_results_csv_text(stream, text);
    fprintf(stream, ",%.6g,%.6g,%d,%d\n", figure->low, figure->high, POINTS,
            MEASURING_RUNS);
}

static void write_lines(const struct figure *figure, FILE *stream)
{
    char room[2][PACE_FORMAT_ROOM];

    fputs("label,min,median,p90,max,median_text,p90_text\n", stream);
    for (size_t l = 0; l < 2; l++) {
        const struct line *line = &figure->lines[l];
        const struct pace_summary *summary = &line->repeats->summary;

        fprintf(stream, "%s,%.6g,%.6g,%.6g,%.6g,median %s,p90 %s\n",
                line->label, summary->min, summary->median, line->repeats->p90,
                summary->max, pace_format_ns(room[0], summary->median),
                pace_format_ns(room[1], line->repeats->p90));
    }
}

/* By line, then place: plots/dist.gp counts on it. */
static void write_curves(const struct figure *figure, FILE *stream)
{
    fputs("line,ns,density\n", stream);
    for (size_t l = 0; l < 2; l++) {
        for (size_t p = 0; p < POINTS; p++) {
            fprintf(stream, "%s,%.6g,%.6f\n", figure->lines[l].label,
                    figure->at[p], figure->lines[l].density[p]);
        }
    }
}

/* By line, then run. */
static void write_runs(const struct figure *figure, FILE *stream)
{
    fputs("line,run,ns\n", stream);
    for (size_t l = 0; l < 2; l++) {
        for (size_t i = 0; i < MEASURING_RUNS; i++) {
            fprintf(stream, "%s,%zu,%.6g\n", figure->lines[l].label, i + 1,
                    figure->lines[l].repeats->ns[i]);
        }
    }
}

/* 1.5 us, not 1.50 us: a tick is exact. */
static void write_tick(double ns, FILE *stream)
{
    static const char *const units[] = {"ns", "us", "ms", "s"};
    size_t unit = 0;
    double value = ns;

    while (value >= 1000 && unit < 3) {
        value /= 1000;
        unit++;
    }
    fprintf(stream, "%.6g,%.4g %s\n", ns, value, units[unit]);
}

static void write_ticks(const struct figure *figure, FILE *stream)
{
    static const double steps[] = {1, 1.5, 2, 3, 5, 7};
    bool many = figure->high / figure->low > 30;

    fputs("at,label\n", stream);
    for (int digits = (int)floor(log10(figure->low));
         pow(10, digits) < figure->high; digits++) {
        for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
            double at = pow(10, digits) * steps[i];

            /* 1, 2 and 5 where there are decades. */
            if (at >= figure->low && at <= figure->high &&
                !(many && i % 2 == 1)) {
                write_tick(at, stream);
            }
        }
    }
}

typedef void write_fn(const struct figure *figure, FILE *stream);

/* The figure last: without it nothing is drawn. */
static enum pace_status write_files(const struct figure *figure,
                                    const char *dir)
{
    static const char *const suffixes[FILES] = {
        "dist.csv", "runs.csv", "lines.csv", "ticks.csv", "figure.csv"};
    write_fn *const writers[FILES] = {write_curves, write_runs, write_lines,
                                      write_ticks, write_figure};
    enum pace_status status = PACE_OK;

    for (size_t i = 0; !status && i < FILES; i++) {
        struct pace_results_file file = {0};

        status = pace_results_create(&file, dir, STEM, suffixes[i]);
        if (!status) {
            writers[i](figure, file.stream);
            status = pace_results_commit(&file);
        }
    }
    return status;
}

enum pace_status measuring_figure_write(const struct measuring_repeats *warm,
                                        const struct measuring_repeats *cold,
                                        const char *dir)
{
    struct figure *figure = calloc(1, sizeof *figure);
    enum pace_status status = PACE_NO_MEMORY;

    if (figure) {
        figure->lines[0] = (struct line){.label = "warmed up", .repeats = warm};
        figure->lines[1] = (struct line){.label = "cold", .repeats = cold};
        status = find_axis(figure);
    }
    for (size_t l = 0; !status && l < 2; l++) {
        status = find_line(figure, &figure->lines[l]);
    }
    if (!status) {
        status = write_files(figure, dir);
    }
    free(figure);
    return status;
}
