#ifndef PACE_DEMO_H
#define PACE_DEMO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "lib/measure/fit.h"
#include "lib/measure/meter.h"

/* The number of elements of an array. */
#define PACE_COUNT(array) (sizeof(array) / sizeof((array)[0]))

/*
 * The sizes to try: first, first * ratio, ... or first, first + step, ...
 * up to last.  Steps are for jobs whose cost is exponential.
 */
struct pace_sizes {
    size_t first;
    size_t last;
    size_t ratio; /* 0 if step is used */
    size_t step;  /* 0 if ratio is used */
};

/* One way of doing the job: a line in the chart. */
struct pace_variant {
    const char *name;      /* [a-z][a-z0-9_]*: in files and options */
    const char *label;     /* for people, under 20 characters */
    const char *job;       /* variants of one job must agree; NULL: all do
                              the demo's one job */
    const char *chart;     /* NULL: the demo's chart; else it is drawn in
                              a chart of its own, NAME_CHART */
    enum pace_class claim; /* growth of the counted work, or of time where
                              nothing is counted */
    pace_run_fn *run;
    pace_reset_fn *reset;    /* for runs that destroy their input, or NULL */
    struct pace_sizes sizes; /* {0}: the demo's */
    size_t max_n;            /* never larger than this; 0: no limit */
    bool approximate;        /* may differ; the distance is reported */
    bool foreign;            /* the work is another library's: not counted */
    const char *why;         /* said where time grows otherwise than work */
    const char *refuses;     /* said where it gives PACE_NO_ANSWER; NULL: that
                                is for lack of memory */
};

/* What --input FILE holds. */
enum pace_input_kind {
    PACE_INPUT_NONE,    /* the demo takes no input */
    PACE_INPUT_NUMBERS, /* one integer per line */
    PACE_INPUT_WORDS,   /* one word per line, any bytes but newline */
    PACE_INPUT_ITEMS,   /* a number alone, then two numbers per line */
};

/* The reader's own data. */
struct pace_records {
    enum pace_input_kind kind;
    size_t count;         /* lines: numbers, words or items */
    int64_t *numbers;     /* count of them; 2 * count for items */
    int64_t first_number; /* of items: the line before them */
    char **words;         /* count of them, each ended by a NUL, too */
    size_t *word_bytes;   /* count of them, without the NUL */
};

struct pace_outcome; /* lib/demo/outcome.h */
struct pace_options; /* lib/demo/args.h */

/* What a demo's own exhibit works with, after everything was measured. */
struct pace_exhibit {
    const struct pace_outcome *outcome;
    const struct pace_records *records; /* of --input; NULL: seeded inputs */
    const struct pace_meter *meter;
    uint64_t seed;
    double share_s;      /* CPU time the exhibit may take */
    FILE *stream;        /* for people; NULL: they asked for rows alone */
    size_t width;        /* columns to keep within on it */
    const char *out_dir; /* for NAME.KIND.csv by lib/measure/results.h; NULL:
                            no files are wanted */
};

/* A job, the ways of doing it and the sizes to try: a whole chart. */
struct pace_demo {
    const char *name;    /* the folder's name */
    const char *title;   /* a sentence: what the job is */
    const char *n_means; /* what n counts: "numbers" */
    const struct pace_variant *variants;
    size_t variant_count;
    struct pace_sizes sizes;
    /* Heap of one input of size n and of the greediest variant on it. */
    size_t (*bytes)(size_t n);
    /* Heap that the greediest variant takes while it runs, where it is so much
     * that it must not be counted for every input; NULL: bytes has it all. */
    size_t (*run_bytes)(size_t n);
    void *(*setup)(size_t n, uint64_t seed); /* NULL: out of memory */
    bool one_input; /* the job is fixed by n alone: one input of each size will
                       do, for others would be the same in other memory */
    /* Of the first n records; NULL: out of memory.  n <= records[0].count */
    void *(*setup_input)(const struct pace_records records[], size_t n);
    void (*teardown)(void *state);
    /*
     * Refuses records that are well formed but mean nothing, or would need
     * more memory than allowed: one sentence on err that begins with the
     * demo's name, and PACE_BAD_INPUT or PACE_OVER_BUDGET.  NULL: all are fine.
     */
    enum pace_status (*check_input)(const struct pace_records records[],
                                    const struct pace_options *options,
                                    FILE *err);
    enum pace_input_kind input;
    size_t input_files;            /* how many --input it takes; 0 means 1 */
    int64_t input_low, input_high; /* numbers allowed; both 0: any */
    /* What only this demo has to show, after its claims; NULL: nothing. */
    enum pace_status (*exhibit)(const struct pace_exhibit *exhibit);
};

/*
 * The whole program: reads the options, checks that variants agree,
 * measures, counts, fits, prints, writes results.  Returns main's status.
 */
int pace_demo_main(const struct pace_demo *demo, int argc, char *argv[]);

#endif
