/*
 * lines [OPTION]... PROGRAM [ARGUMENT]...  - runs a program with line probes
 * and prints what each line cost.  tools/lines.sh makes such programs.
 *
 * lines --gcov=STATUS FILE.gcov ...  - prints what gcov counted in a program
 * that ended with that status: where probes are not to be had.
 */
#include <errno.h>
#include <getopt.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "lib/demo/number.h"
#include "lib/demo/quote.h"
#include "lib/profile/line_chart.h"
#include "lib/profile/line_gcov.h"
#include "lib/profile/line_report.h"
#include "lib/profile/line_run.h"

/* A program ended by signal 2 ends a shell's command with 130. */
#define SIGNAL_STATUS 128

/* Where the numbers of charts go. */
#define RESULTS "build/results"

struct choices {
    struct pace_line_view view;
    const char *csv;
    const char *steps;
    const char *chart;     /* name of a picture */
    const char *functions; /* of gcov's: names with commas around each */
    bool hide_output;
    bool gcov;
    int gcov_status;
};

static int usage(FILE *stream)
{
    fputs(
        "usage: lines [OPTION]... PROGRAM [ARGUMENT]...\n"
        "       lines [OPTION]... --gcov=STATUS FILE.gcov ...\n"
        "  --memory          the heap instead of the time\n"
        "  --top=N           only the N functions that cost most\n"
        "  --csv=FILE        all rows as CSV, too\n"
        "  --steps=FILE      the live heap over time as CSV, with --memory\n"
        "  --chart=NAME      what plots/render draws as NAME.memory.svg\n"
        "  --hide-output     the program's standard output goes nowhere\n"
        "  --gcov=STATUS     read what gcov counted; the program ended so\n"
        "  --functions=LIST  of these functions only, with --gcov\n"
        "The program is one that `make lines` made.  Its table comes however\n"
        "it ends, and its exit status is passed on (128 + N for signal N).\n",
        stream);
    return stream == stderr ? 2 : 0;
}

static bool read_number(const char *name, const char *text, uint64_t high,
                        uint64_t *value)
{
    if (pace_number_count(text, 0, high, value) == PACE_OK) {
        return true;
    }
    fprintf(stderr, "lines: --%s ", name);
    pace_quote(stderr, text, strlen(text));
    fprintf(stderr, " is no number from 0 to %llu\n", (unsigned long long)high);
    return false;
}

static bool take_option(int option, const char *value, struct choices *choices)
{
    uint64_t number = 0;

    switch (option) {
    case 'm':
        choices->view.memory = true;
        return true;
    case 'c':
        choices->csv = value;
        return true;
    case 's':
        choices->steps = value;
        return true;
    case 'p':
        choices->chart = value;
        return true;
    case 'f':
        choices->functions = value;
        return true;
    case 'h':
        choices->hide_output = true;
        return true;
    case 't':
        if (!read_number("top", value, 1000000, &number)) {
            return false;
        }
        choices->view.top = (size_t)number;
        return true;
    default:
        if (!read_number("gcov", value, 255, &number)) {
            return false;
        }
        choices->gcov = true;
        choices->gcov_status = (int)number;
        return true;
    }
}

/* 0: go on; else main's status plus 1. */
static int read_options(int argc, char *argv[], struct choices *choices)
{
    static const struct option options[] = {
        {"memory", no_argument, NULL, 'm'},
        {"top", required_argument, NULL, 't'},
        {"csv", required_argument, NULL, 'c'},
        {"steps", required_argument, NULL, 's'},
        {"chart", required_argument, NULL, 'p'},
        {"hide-output", no_argument, NULL, 'h'},
        {"gcov", required_argument, NULL, 'g'},
        {"functions", required_argument, NULL, 'f'},
        {"help", no_argument, NULL, '?' + 1},
        {NULL, 0, NULL, 0}};
    int option;

    /* + stops at the program: what follows are its own options. */
    while ((option = getopt_long(argc, argv, "+", options, NULL)) != -1) {
        if (option == '?' + 1) {
            return 1 + usage(stdout);
        }
        if (option == '?') {
            return 1 + usage(stderr);
        }
        if (!take_option(option, optarg, choices)) {
            return 1 + 2;
        }
    }
    return optind == argc ? 1 + usage(stderr) : 0;
}

/* Keeps the rows of the functions asked for. */
static void select_rows(struct pace_line_data *data, const char *functions)
{
    size_t kept = 0;

    for (size_t i = 0; i < data->row_count; i++) {
        size_t length = strlen(data->rows[i].function);
        const char *found = functions;
        bool wanted = false;

        while (!wanted && (found = strstr(found, data->rows[i].function))) {
            wanted = (found == functions || found[-1] == ',') &&
                     (found[length] == '\0' || found[length] == ',');
            found += length;
        }
        if (wanted) {
            data->rows[kept++] = data->rows[i];
        }
    }
    data->row_count = kept;
}

static enum pace_status read_gcov(char *const paths[],
                                  const struct choices *choices,
                                  struct pace_line_data *data)
{
    enum pace_status status = PACE_OK;

    for (size_t i = 0; paths[i] && !status; i++) {
        FILE *file = fopen(paths[i], "r");

        if (!file) {
            fprintf(stderr, "lines: %s: %s\n", paths[i], strerror(errno));
            return PACE_CANNOT_READ;
        }
        status = pace_line_gcov(file, data);
        fclose(file);
    }
    if (choices->functions) {
        select_rows(data, choices->functions);
    }
    data->facts.counts_only = true;
    data->facts.end_value = choices->gcov_status;
    if (choices->gcov_status > SIGNAL_STATUS) {
        data->facts.end = PACE_LINE_SIGNALLED;
        data->facts.end_value = choices->gcov_status - SIGNAL_STATUS;
    }
    return status;
}

static enum pace_status run(char *const argv[], const struct choices *choices,
                            struct pace_line_data *data)
{
    struct pace_line_program program = {.argv = argv,
                                        .heap = choices->view.memory,
                                        .hide_output = choices->hide_output};
    enum pace_status status = pace_line_run(&program, data);

    if (status == PACE_CANNOT_READ) {
        fprintf(stderr, "lines: cannot run %s: %s\n", argv[0], strerror(errno));
    } else if (status == PACE_UNAVAILABLE) {
        fprintf(stderr,
                "lines: %s has no line probes, or ended before main: "
                "make it with `make lines SRC=...`\n",
                argv[0]);
    } else if (status) {
        fprintf(stderr, "lines: %s\n", pace_status_text(status));
    }
    return status;
}

typedef enum pace_status write_fn(FILE *stream,
                                  const struct pace_line_data *data);

static enum pace_status write_file(const char *path, write_fn *write,
                                   const struct pace_line_data *data)
{
    FILE *file = fopen(path, "w");
    enum pace_status status;

    if (!file) {
        fprintf(stderr, "lines: %s: %s\n", path, strerror(errno));
        return PACE_CANNOT_CREATE;
    }
    status = write(file, data);
    if (fclose(file) != 0 && !status) {
        status = PACE_CANNOT_WRITE;
    }
    if (status) {
        fprintf(stderr, "lines: %s: %s\n", path, strerror(errno));
    }
    return status;
}

static enum pace_status write_all(const struct pace_line_data *data,
                                  const struct choices *choices)
{
    enum pace_status status = pace_line_report(stdout, data, &choices->view);

    if (status) {
        fprintf(stderr, "lines: the table: %s\n",
                status == PACE_CANNOT_WRITE ? strerror(errno)
                                            : pace_status_text(status));
    }
    if (!status && choices->csv) {
        status = write_file(choices->csv, pace_line_csv, data);
    }
    if (!status && choices->steps && data->facts.heap) {
        status = write_file(choices->steps, pace_line_steps_csv, data);
    }
    if (!status && choices->chart && data->step_count > 0) {
        status = pace_line_chart(data, RESULTS, choices->chart);
        if (status) {
            fprintf(stderr, "lines: %s/memory_%s: %s\n", RESULTS,
                    choices->chart, strerror(errno));
        }
    }
    return status;
}

int main(int argc, char *argv[])
{
    struct choices choices = {.csv = NULL};
    struct pace_line_data data = {.rows = NULL};
    int done = read_options(argc, argv, &choices);
    enum pace_status status;
    int result;

    if (done) {
        return done - 1;
    }
    status = choices.gcov ? read_gcov(argv + optind, &choices, &data)
                          : run(argv + optind, &choices, &data);
    if (!status) {
        status = write_all(&data, &choices);
    }
    result = data.facts.end_value;
    if (data.facts.end == PACE_LINE_SIGNALLED) {
        result += SIGNAL_STATUS;
    }
    pace_line_data_release(&data);
    return status ? pace_status_exit(status) : result;
}
