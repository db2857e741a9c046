#include "lib/class/merge.h"

#include <math.h>
#include <string.h>

#include "lib/measure/results.h"

#define HEADLINE_ROOM 256

static void write_rows(FILE *stream, const struct pace_class *class)
{
    fputs("demo,variant,n,meter,unit,cards,identical,min,median,max\n", stream);
    for (size_t i = 0; i < class->count; i++) {
        const struct pace_class_row *row = &class->rows[i];

        fprintf(stream, "%s,%s,%.10g,%s,%s,%zu,%d,%.10g,%.10g,%.10g\n",
                row->row->demo, row->row->variant, row->row->n, row->row->meter,
                row->row->unit, row->cards, row->identical, row->least,
                row->middle, row->most);
    }
}

/* A machine's times of one demo against the median machine's: the geometric
 * mean over the variants; 0 where it has none. */
static double pace_of(const struct pace_class *class,
                      const struct pace_card *card, const char *demo)
{
    double logs = 0;
    size_t count = 0;

    for (size_t i = 0; i < class->count; i++) {
        const struct pace_class_row *row = &class->rows[i];
        double own;

        if (strcmp(row->row->demo, demo) != 0 ||
            strcmp(row->row->meter, "time") != 0 ||
            !pace_class_stands(class, i)) {
            continue;
        }
        own = pace_class_value_of(card, row->row);
        if (own > 0 && row->middle > 0) {
            logs += log(own / row->middle);
            count++;
        }
    }
    return count > 0 ? exp(logs / (double)count) : 0;
}

/* What the chart shows. */
struct spread {
    size_t demos;
    double least;
    double most;
    double widest; /* the largest ratio of two machines at one demo */
    const char *widest_demo;
};

static void write_demo(FILE *stream, const struct pace_class *class,
                       const char *demo, struct spread *spread)
{
    double least = INFINITY;
    double most = 0;

    for (size_t i = 0; i < class->card_count; i++) {
        double pace = pace_of(class, &class->cards[i], demo);

        if (pace > 0) {
            fprintf(stream, "%zu,%s,%zu,%.6g\n", spread->demos + 1, demo, i + 1,
                    pace);
            least = fmin(least, pace);
            most = fmax(most, pace);
        }
    }
    if (most > 0) {
        spread->demos++;
        spread->least = fmin(spread->least, least);
        spread->most = fmax(spread->most, most);
        if (most / least > spread->widest) {
            spread->widest = most / least;
            spread->widest_demo = demo;
        }
    }
}

static struct spread write_dots(FILE *stream, const struct pace_class *class)
{
    struct spread spread = {.least = 1, .most = 1};

    fputs("row,demo,machine,ratio\n", stream);
    for (size_t i = 0; i < class->count; i++) {
        const char *demo = class->rows[i].row->demo;

        if (i == 0 || strcmp(demo, class->rows[i - 1].row->demo) != 0) {
            write_demo(stream, class, demo, &spread);
        }
    }
    return spread;
}

/* Whether every count that several cards have is the same on all. */
static bool all_identical(const struct pace_class *class)
{
    for (size_t i = 0; i < class->count; i++) {
        if (!pace_card_is_time(class->rows[i].row) &&
            !class->rows[i].identical) {
            return false;
        }
    }
    return true;
}

static void write_figure(FILE *stream, const struct pace_class *class,
                         const struct spread *spread)
{
    char headline[HEADLINE_ROOM];

    snprintf(
        headline, sizeof headline,
        "%zu machines: %s, times apart by up to %.1fx (%s)", class->card_count,
        all_identical(class) ? "the counts are the same" : "some counts differ",
        spread->widest, spread->widest_demo ? spread->widest_demo : "");
    fputs("chart,kind,headline,subtitle,rows,ratio_min,ratio_max\n", stream);
    fputs("class,machines,", stream);
    pace_results_csv_text(stream, headline);
    fputc(',', stream);
    pace_results_csv_text(
        stream, "Time of each machine (a dot) as a multiple of the median "
                "machine's, geometric mean over the variants of a demo");
    fprintf(stream, ",%zu,%.6g,%.6g\n", spread->demos, spread->least / 1.15,
            spread->most * 1.15);
}

enum pace_status pace_class_write(const struct pace_class *class,
                                  const char *dir)
{
    struct pace_results_file rows = {0};
    struct pace_results_file dots = {0};
    struct pace_results_file figure = {0};
    struct spread spread;
    enum pace_status status = pace_results_create(&rows, dir, "class", "csv");

    status = status ? status
                    : pace_results_create(&dots, dir, "class", "machines.csv");
    status = status ? status
                    : pace_results_create(&figure, dir, "class", "figure.csv");
    if (status) {
        goto done;
    }
    write_rows(rows.stream, class);
    spread = write_dots(dots.stream, class);
    write_figure(figure.stream, class, &spread);
    status = pace_results_commit(&rows);
    status = status ? status : pace_results_commit(&dots);
    status = status ? status : pace_results_commit(&figure);
done:
    pace_results_discard(&rows);
    pace_results_discard(&dots);
    pace_results_discard(&figure);
    return status;
}
