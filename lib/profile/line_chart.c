#include "lib/profile/line_chart.h"

#include <stdio.h>
#include <string.h>

#include "lib/measure/results.h"
#include "lib/profile/line_cells.h"

#define NS_PER_MS 1000000.0
#define MB        1000000.0

/* So many rises are labelled, at least this part of the whole time apart. */
#define MAX_LABELS 8
#define LABEL_GAP  0.04
/* And only those that are this part of the peak. */
#define LABEL_RISE 0.05

static uint64_t highest_of(const struct pace_line_step *step)
{
    return step->peak_bytes > step->live_bytes ? step->peak_bytes
                                               : step->live_bytes;
}

static size_t find_peak(const struct pace_line_data *data)
{
    size_t peak = 0;

    for (size_t i = 1; i < data->step_count; i++) {
        if (highest_of(&data->steps[i]) > highest_of(&data->steps[peak])) {
            peak = i;
        }
    }
    return peak;
}

static int64_t rise_of(const struct pace_line_data *data, size_t i)
{
    uint64_t before = i > 0 ? data->steps[i - 1].live_bytes : 0;

    return (int64_t)data->steps[i].live_bytes - (int64_t)before;
}

static bool is_free(const struct pace_line_data *data, const size_t labels[],
                    size_t count, size_t i)
{
    double gap = LABEL_GAP * data->steps[data->step_count - 1].time_ns;

    for (size_t k = 0; k < count; k++) {
        double apart = data->steps[labels[k]].time_ns - data->steps[i].time_ns;

        /* A line that is run again and again needs one label. */
        if (data->steps[labels[k]].row == data->steps[i].row ||
            (apart < gap && apart > -gap)) {
            return false;
        }
    }
    return true;
}

/* The largest rises that leave room for each other's labels. */
static size_t choose_labels(const struct pace_line_data *data, size_t labels[])
{
    double least =
        LABEL_RISE * (double)highest_of(&data->steps[find_peak(data)]);
    size_t count = 0;

    while (count < MAX_LABELS) {
        size_t best = data->step_count;

        for (size_t i = 0; i < data->step_count; i++) {
            if ((double)rise_of(data, i) > least &&
                is_free(data, labels, count, i) &&
                (best == data->step_count ||
                 rise_of(data, i) > rise_of(data, best))) {
                best = i;
            }
        }
        if (best == data->step_count) {
            break;
        }
        labels[count++] = best;
    }
    return count;
}

static bool is_labelled(const size_t labels[], size_t count, size_t i)
{
    for (size_t k = 0; k < count; k++) {
        if (labels[k] == i) {
            return true;
        }
    }
    return false;
}

static void write_steps(FILE *stream, const struct pace_line_data *data)
{
    size_t labels[MAX_LABELS];
    size_t count = choose_labels(data, labels);

    fputs("time_ms,live_mb,label\n0,0,\n", stream);
    for (size_t i = 0; i < data->step_count; i++) {
        const struct pace_line_step *step = &data->steps[i];
        const struct pace_line_row *row = &data->rows[step->row];
        double ms = step->time_ns / NS_PER_MS;

        /* Up and down again within a line. */
        if (highest_of(step) > step->live_bytes) {
            fprintf(stream, "%.6f,%.6f,\n", ms, (double)highest_of(step) / MB);
        }
        fprintf(stream, "%.6f,%.6f,", ms, (double)step->live_bytes / MB);
        if (is_labelled(labels, count, i)) {
            fprintf(stream, "line %u", row->line);
        }
        fputc('\n', stream);
    }
}

static void write_figure(FILE *stream, const struct pace_line_data *data,
                         const char *name)
{
    const struct pace_line_step *peak = &data->steps[find_peak(data)];
    const struct pace_line_row *row = &data->rows[peak->row];
    char bytes[PACE_LINE_CELL];
    char headline[160];

    pace_line_grouped(bytes, highest_of(peak));
    snprintf(headline, sizeof headline,
             "The heap is largest in line %u, %s(): %s bytes", row->line,
             row->function, bytes);
    fprintf(stream, "chart,kind,headline,subtitle\n%s,memory,", name);
    pace_results_csv_text(stream, headline);
    fputs(
        ",\"Live heap of the program in MB, against its time in ms; each rise "
        "is labelled once with its line\"\n",
        stream);
}

typedef void write_fn(FILE *stream, const struct pace_line_data *data,
                      const char *name);

static void write_table(FILE *stream, const struct pace_line_data *data,
                        const char *name)
{
    (void)name;
    write_steps(stream, data);
}

enum pace_status pace_line_chart(const struct pace_line_data *data,
                                 const char *dir, const char *name)
{
    static const struct {
        const char *suffix;
        write_fn *write;
    } files[] = {{"memory.csv", write_table}, {"figure.csv", write_figure}};
    enum pace_status status = PACE_OK;
    char stem[128];

    if (data->step_count == 0) {
        return PACE_UNAVAILABLE;
    }
    snprintf(stem, sizeof stem, "memory_%s", name);
    for (size_t i = 0; i < 2 && !status; i++) {
        struct pace_results_file file;

        status = pace_results_create(&file, dir, stem, files[i].suffix);
        if (!status) {
            files[i].write(file.stream, data, name);
            status = pace_results_commit(&file);
        }
    }
    return status;
}
