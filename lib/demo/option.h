#ifndef PACE_OPTION_H
#define PACE_OPTION_H

#include <stddef.h>
#include <stdio.h>

#include "lib/demo/args.h"

/* What is being read, while it is read; for args.c and its helpers only. */
struct pace_args {
    const struct pace_demo *demo;
    struct pace_options options; /* so far */
    FILE *out;
    FILE *err;
};

/* Deals with one option; value is NULL for one that takes none. */
typedef enum pace_args_action pace_option_fn(struct pace_args *args,
                                             const char *value);

/* One option: an entry of the parser and a line of the help. */
struct pace_option {
    const char *name;     /* without the dashes */
    const char *argument; /* what its value is called; NULL: takes none */
    const char *help;
    pace_option_fn *take; /* NULL: the option just sets a flag, */
    size_t flag;          /* a bool at this offset of pace_options */
};

/* Every option of every demo, in the order of the help; the last has no
 * name. */
extern const struct pace_option pace_option_table[];

#define PACE_OPTION_COUNT 20

/* Does what the option says; PACE_ARGS_RUN: go on. */
enum pace_args_action pace_option_take(const struct pace_option *option,
                                       struct pace_args *args,
                                       const char *value);

/* Writes "NAME: --OPTION 'VALUE' " and the sentence to args->err. */
enum pace_args_action pace_option_refuse(const struct pace_args *args,
                                         const char *option, const char *value,
                                         const char *sentence);

/* How many --input the demo takes. */
size_t pace_option_input_files(const struct pace_demo *demo);

#endif
