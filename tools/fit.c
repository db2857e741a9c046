/*
 * fit: the law of growth behind anybody's numbers.
 */
#include <errno.h>
#include <getopt.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <gsl/gsl_errno.h>

#include "lib/demo/demo.h"
#include "lib/demo/fit_report.h"
#include "lib/demo/nearest.h"
#include "lib/demo/quote.h"
#include "lib/demo/version.h"

#define DIFFERS_EXIT   1
#define UNDECIDED_EXIT 3

#define CLASSES "1, log n, sqrt n, n, n log n, n^2, n^3, c^n"

static const char help[] =
    "usage: fit [OPTION]... [FILE]\n"
    "Finds the law of growth behind costs at several sizes n.\n"
    "\n"
    "FILE, or standard input, is CSV with the header n,cost and a row for "
    "each\n"
    "sample, in any order.  Rows with the same n are samples of one cost: the\n"
    "smallest counts, their spread tells the noise.  Where every n has one "
    "row,\n"
    "costs are taken as exact counts.  Four sizes are the least, each twice "
    "the\n"
    "one before; ten are good.\n"
    "\n"
    "  --claim CLASS  check a claim: " CLASSES "\n"
    "  --json         one JSON object instead of text\n"
    "  --help         this text\n"
    "  --version      the version\n"
    "\n"
    "Prints the likeliest class, the smallest set of classes that holds the\n"
    "truth at 90 %, the exponent of n with its interval, and bends.\n"
    "\n"
    "exit status: 0 fine, or the claim holds; 1 the data differ from the "
    "claim;\n"
    "3 they cannot decide; 2 bad usage or input; 71 out of memory; 74 cannot\n"
    "write\n"
    "\n"
    "  printf 'n,cost\\n1000,3\\n2000,6\\n4000,12\\n8000,24\\n' | fit --claim "
    "n\n";

struct options {
    enum pace_class claim;
    bool json;
    const char *text; /* help or version, to be printed instead; or NULL */
    const char *path; /* NULL: standard input */
};

static enum pace_status parse_claim(const char *value, enum pace_class *claim)
{
    const char *names[PACE_CLASS_COUNT] = {NULL};

    if (!pace_class_parse(value, claim)) {
        return PACE_OK;
    }
    for (int c = PACE_CONSTANT; c < PACE_CLASS_COUNT; c++) {
        names[c] = pace_class_name((enum pace_class)c);
    }
    const char *nearest = pace_nearest(value, names, PACE_CLASS_COUNT);

    fputs("fit: --claim ", stderr);
    pace_quote(stderr, value, strlen(value));
    fputs(" is no class", stderr);
    if (nearest) {
        fprintf(stderr, " (did you mean '%s'?)", nearest);
    }
    fputs("; accepted are " CLASSES "\n", stderr);
    return PACE_BAD_INPUT;
}

static enum pace_status refuse(const char *what, const char *sentence)
{
    fputs("fit: ", stderr);
    pace_quote(stderr, what, strlen(what));
    fprintf(stderr, " %s; fit --help lists the options\n", sentence);
    return PACE_BAD_INPUT;
}

static enum pace_status take_option(int option, char *argv[],
                                    struct options *options)
{
    switch (option) {
    case 'c':
        return parse_claim(optarg, &options->claim);
    case 'j':
        options->json = true;
        return PACE_OK;
    case 'h':
        options->text = help;
        return PACE_OK;
    case 'v':
        options->text = "fit (Pace) " PACE_VERSION "\n";
        return PACE_OK;
    case ':':
        return refuse(argv[optind - 1], "needs a class");
    default:
        return refuse(argv[optind - 1], "is no option, or takes no value");
    }
}

static enum pace_status parse_options(int argc, char *argv[],
                                      struct options *options)
{
    static const struct option table[] = {
        {"claim", required_argument, NULL, 'c'},
        {"json", no_argument, NULL, 'j'},
        {"help", no_argument, NULL, 'h'},
        {"version", no_argument, NULL, 'v'},
        {0},
    };
    int option;

    opterr = 0;
    while ((option = getopt_long(argc, argv, ":", table, NULL)) != -1) {
        enum pace_status status = take_option(option, argv, options);

        if (status || options->text) {
            return status;
        }
    }
    if (argc - optind > 1) {
        return refuse(argv[optind + 1], "is a second file; one is accepted");
    }
    if (optind < argc && strcmp(argv[optind], "-") != 0) {
        options->path = argv[optind];
    }
    return PACE_OK;
}

static enum pace_status read_points(const char *path,
                                    struct pace_points *points)
{
    char who[256] = "fit: standard input";
    FILE *stream = path ? fopen(path, "r") : stdin;

    if (path) {
        snprintf(who, sizeof who, "fit: %s", path);
    } else if (isatty(STDIN_FILENO)) {
        fputs("fit: type the rows, n,cost first; Ctrl-D ends\n", stderr);
    }
    if (!stream) {
        fprintf(stderr, "%s: %s\n", who, strerror(errno));
        return PACE_CANNOT_READ;
    }
    enum pace_status status = pace_points_read(stream, who, points, stderr);

    if (path) {
        fclose(stream);
    }
    return status;
}

static enum pace_status print_fit(const struct options *options,
                                  const struct pace_fit_report *report)
{
    enum pace_status status = PACE_OK;

    if (options->json) {
        status = pace_fit_report_json(report, stdout);
    } else {
        pace_fit_report_text(report, stdout);
    }
    if (status) {
        fprintf(stderr, "fit: %s\n", pace_status_text(status));
    }
    return status;
}

static enum pace_status fit(const struct options *options,
                            enum pace_verdict *verdict)
{
    struct pace_points points = {0};
    struct pace_fit found;
    enum pace_status status = read_points(options->path, &points);

    if (!status) {
        status = pace_fit_growth(points.items, points.count, &found);
        if (status) {
            fprintf(stderr, "fit: %s\n", pace_status_text(status));
        }
    }
    if (!status) {
        struct pace_fit_report report = {
            .points = &points, .fit = &found, .claim = options->claim};

        *verdict = options->claim ? pace_fit_judge(&found, options->claim)
                                  : PACE_HOLDS;
        status = print_fit(options, &report);
    }
    pace_points_release(&points);
    return status;
}

int main(int argc, char *argv[])
{
    static const int exits[] = {
        [PACE_HOLDS] = 0,
        [PACE_DIFFERS] = DIFFERS_EXIT,
        [PACE_UNDECIDED] = UNDECIDED_EXIT,
    };
    struct options options = {0};
    enum pace_verdict verdict = PACE_HOLDS;

    gsl_set_error_handler_off(); /* GSL's default is to abort() */
    signal(SIGPIPE, SIG_IGN);    /* a closed pipe is a write that failed */
    enum pace_status status = parse_options(argc, argv, &options);

    if (!status && options.text) {
        fputs(options.text, stdout);
    } else if (!status) {
        status = fit(&options, &verdict);
    }
    if (!status && (fflush(stdout) || ferror(stdout))) {
        status = PACE_CANNOT_WRITE;
        fprintf(stderr, "fit: standard output: %s\n", strerror(errno));
    }
    return status ? pace_status_exit(status) : exits[verdict];
}
