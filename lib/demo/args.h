#ifndef PACE_ARGS_H
#define PACE_ARGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "lib/demo/demo.h"
#include "lib/demo/sizes.h"

enum pace_effort {
    PACE_EFFORT_QUICK,
    PACE_EFFORT_DEFAULT,
    PACE_EFFORT_FULL
};

#define PACE_MAX_VARIANTS 64
#define PACE_MAX_INPUTS   2

/* What the command line asked for. */
struct pace_options {
    bool selected[PACE_MAX_VARIANTS]; /* by index in demo->variants */
    size_t sizes[PACE_MAX_SIZES];     /* from --sizes, ascending */
    size_t size_count;                /* 0: the demo's own sizes */
    enum pace_effort effort;
    double budget_s;           /* for the whole run; 2, 10 or 60 by effort */
    uint64_t max_memory_bytes; /* default: half of the machine's memory */
    uint64_t seed;             /* default 1 */
    const char *inputs[PACE_MAX_INPUTS]; /* paths, "-" is standard input */
    size_t input_count;
    const char *out_dir; /* NULL: no files */
    bool csv, json;      /* rows on stdout instead of the table */
    bool raw;            /* keep every sample, in out_dir */
    bool plot, step, big, quiet, no_color;
};

enum pace_args_action {
    PACE_ARGS_RUN,
    PACE_ARGS_DONE, /* --help, --version or --list was served on out */
    PACE_ARGS_BAD,  /* one sentence was written on err: exit status 2 */
};

/* Reads argv; messages begin with "NAME: ". */
enum pace_args_action pace_args_parse(const struct pace_demo *demo, int argc,
                                      char *argv[],
                                      struct pace_options *options, FILE *out,
                                      FILE *err);

#endif
