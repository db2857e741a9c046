#include "lib/demo/option.h"

#include <assert.h>
#include <string.h>

#include "lib/demo/nearest.h"
#include "lib/demo/number.h"
#include "lib/demo/quote.h"
#include "lib/demo/usage.h"

#define SIZES_HELP       "1k:64k:x2, 100:1000:+100 or 100,200,400"
#define LEAST_BUDGET_S   0.01
#define LARGEST_BUDGET_S 86400.0 /* a day */

enum pace_args_action pace_option_refuse(const struct pace_args *args,
                                         const char *option, const char *value,
                                         const char *sentence)
{
    fprintf(args->err, "%s: --%s ", args->demo->name, option);
    pace_quote(args->err, value, strlen(value));
    fprintf(args->err, " %s\n", sentence);
    return PACE_ARGS_BAD;
}

size_t pace_option_input_files(const struct pace_demo *demo)
{
    if (demo->input == PACE_INPUT_NONE) {
        return 0;
    }
    return demo->input_files > 0 ? demo->input_files : 1;
}

static enum pace_args_action take_help(struct pace_args *args,
                                       const char *value)
{
    (void)value;
    pace_usage_help(args->demo, args->out);
    return PACE_ARGS_DONE;
}

static enum pace_args_action take_version(struct pace_args *args,
                                          const char *value)
{
    (void)value;
    pace_usage_version(args->demo, args->out);
    return PACE_ARGS_DONE;
}

static enum pace_args_action take_list(struct pace_args *args,
                                       const char *value)
{
    (void)value;
    pace_usage_list(args->demo, args->out);
    return PACE_ARGS_DONE;
}

/* No variant has that name: says which may be meant, or else which exist. */
static enum pace_args_action refuse_variant(const struct pace_args *args,
                                            const char *part, size_t bytes)
{
    const struct pace_demo *demo = args->demo;
    const char *names[PACE_MAX_VARIANTS];
    const char *nearest = NULL;
    char typed[80];

    for (size_t i = 0; i < demo->variant_count; i++) {
        names[i] = demo->variants[i].name;
    }
    if (bytes < sizeof typed) {
        memcpy(typed, part, bytes);
        typed[bytes] = '\0';
        nearest = pace_nearest(typed, names, demo->variant_count);
    }
    fprintf(args->err, "%s: --variants ", demo->name);
    pace_quote(args->err, part, bytes);
    if (nearest) {
        fprintf(args->err,
                " is no variant: did you mean %s? --list shows all\n", nearest);
        return PACE_ARGS_BAD;
    }
    fputs(" is no variant: choose from ", args->err);
    for (size_t i = 0; i < demo->variant_count; i++) {
        fprintf(args->err, "%s%s", i > 0 ? ", " : "", names[i]);
    }
    putc('\n', args->err);
    return PACE_ARGS_BAD;
}

static enum pace_args_action take_variants(struct pace_args *args,
                                           const char *value)
{
    const struct pace_demo *demo = args->demo;
    bool *selected = args->options.selected;
    const char *end = NULL;

    memset(selected, 0, sizeof args->options.selected);
    for (const char *part = value; !end || *end != '\0'; part = end + 1) {
        size_t bytes = strcspn(part, ",");
        size_t i = 0;

        end = part + bytes;
        while (i < demo->variant_count &&
               (strlen(demo->variants[i].name) != bytes ||
                memcmp(demo->variants[i].name, part, bytes) != 0)) {
            i++;
        }
        if (i == demo->variant_count) {
            return refuse_variant(args, part, bytes);
        }
        if (selected[i]) {
            return pace_option_refuse(args, "variants", value,
                                      "names a variant twice; once will do");
        }
        selected[i] = true;
    }
    return PACE_ARGS_RUN;
}

static enum pace_args_action take_sizes(struct pace_args *args,
                                        const char *value)
{
    struct pace_sizes_fault fault;
    struct pace_size_list list;

    if (pace_sizes_parse(value, &fault, &list)) {
        fprintf(args->err, "%s: --sizes ", args->demo->name);
        pace_quote(args->err, value, strlen(value));
        if (fault.part_bytes < strlen(value)) {
            fputs(": ", args->err);
            pace_quote(args->err, fault.part, fault.part_bytes);
        }
        fprintf(args->err, " %s; give sizes as " SIZES_HELP "\n", fault.what);
        return PACE_ARGS_BAD;
    }
    memcpy(args->options.sizes, list.items, sizeof list.items);
    args->options.size_count = list.count;
    return PACE_ARGS_RUN;
}

static enum pace_args_action take_effort(struct pace_args *args,
                                         enum pace_effort effort)
{
    if (args->options.effort != PACE_EFFORT_DEFAULT &&
        args->options.effort != effort) {
        fprintf(args->err, "%s: --quick and --full: give one of the two\n",
                args->demo->name);
        return PACE_ARGS_BAD;
    }
    args->options.effort = effort;
    return PACE_ARGS_RUN;
}

static enum pace_args_action take_quick(struct pace_args *args,
                                        const char *value)
{
    (void)value;
    return take_effort(args, PACE_EFFORT_QUICK);
}

static enum pace_args_action take_full(struct pace_args *args,
                                       const char *value)
{
    (void)value;
    return take_effort(args, PACE_EFFORT_FULL);
}

static enum pace_args_action take_budget(struct pace_args *args,
                                         const char *value)
{
    if (pace_number_real(value, LEAST_BUDGET_S, LARGEST_BUDGET_S,
                         &args->options.budget_s)) {
        return pace_option_refuse(
            args, "budget", value,
            "is not a number of seconds from 0.01 to 86400");
    }
    return PACE_ARGS_RUN;
}

static enum pace_args_action take_max_memory(struct pace_args *args,
                                             const char *value)
{
    if (pace_number_count(value, 1, UINT64_MAX,
                          &args->options.max_memory_bytes)) {
        return pace_option_refuse(args, "max-memory", value,
                                  "is not a number of bytes from 1 to "
                                  "18446744073709551615, such as 500M or 2Gi");
    }
    return PACE_ARGS_RUN;
}

static enum pace_args_action take_seed(struct pace_args *args,
                                       const char *value)
{
    if (pace_number_count(value, 0, UINT64_MAX, &args->options.seed)) {
        return pace_option_refuse(
            args, "seed", value,
            "is not a whole number from 0 to 18446744073709551615");
    }
    return PACE_ARGS_RUN;
}

static enum pace_args_action take_input(struct pace_args *args,
                                        const char *value)
{
    struct pace_options *options = &args->options;
    size_t limit = pace_option_input_files(args->demo);

    assert(limit <= PACE_MAX_INPUTS);
    if (limit == 0) {
        return pace_option_refuse(args, "input", value,
                                  "is not read: this demo makes its own input");
    }
    if (*value == '\0') {
        return pace_option_refuse(args, "input", value,
                                  "is no file name; - is standard input");
    }
    if (options->input_count == limit) {
        return pace_option_refuse(args, "input", value,
                                  limit == 1
                                      ? "is a second file: one is taken"
                                      : "is a third file: two are taken");
    }
    if (strcmp(value, "-") == 0 && options->input_count > 0 &&
        strcmp(options->inputs[0], "-") == 0) {
        return pace_option_refuse(args, "input", value,
                                  "can be read only once: the other input "
                                  "must be a file");
    }
    options->inputs[options->input_count++] = value;
    return PACE_ARGS_RUN;
}

static enum pace_args_action take_out(struct pace_args *args, const char *value)
{
    if (*value == '\0') {
        return pace_option_refuse(args, "out", value,
                                  "is no directory; . is the current one");
    }
    args->options.out_dir = value;
    return PACE_ARGS_RUN;
}

#define FLAG(member) .flag = offsetof(struct pace_options, member)

const struct pace_option pace_option_table[] = {
    {"help", NULL, "this list", .take = take_help},
    {"version", NULL, "which Pace this is", .take = take_version},
    {"list", NULL, "the variants and the growth they claim", .take = take_list},
    {"variants", "A,B", "run these only", .take = take_variants},
    {"sizes", "LIST", SIZES_HELP, .take = take_sizes},
    {"quick", NULL, "fewer sizes, within 2 s", .take = take_quick},
    {"full", NULL, "more samples, within 60 s", .take = take_full},
    {"budget", "SECONDS", "for the whole run instead of 10 (quick 2, full 60)",
     .take = take_budget},
    {"max-memory", "BYTES", "such as 2Gi; half of this machine's if not given",
     .take = take_max_memory},
    {"seed", "N", "of the inputs; 1 if not given", .take = take_seed},
    {"input", "FILE", "your own data", .take = take_input},
    {"csv", NULL, "print rows as CSV instead of the table", FLAG(csv)},
    {"json", NULL, "print rows as JSON instead of the table", FLAG(json)},
    {"out", "DIR", "write result files there", .take = take_out},
    {"raw", NULL, "with --out: every sample, too", FLAG(raw)},
    {"plot", NULL, "draw the chart in the terminal", FLAG(plot)},
    {"step", NULL, "wait for a key before each row", FLAG(step)},
    {"big", NULL, "keep within 60 columns, for a projector", FLAG(big)},
    {"quiet", NULL, "no progress on standard error", FLAG(quiet)},
    {"no-color", NULL, "no colour, as with NO_COLOR in the environment",
     FLAG(no_color)},
    {.name = NULL},
};

_Static_assert(PACE_COUNT(pace_option_table) == PACE_OPTION_COUNT + 1,
               "PACE_OPTION_COUNT says how many there are");

enum pace_args_action pace_option_take(const struct pace_option *option,
                                       struct pace_args *args,
                                       const char *value)
{
    if (option->take) {
        return option->take(args, value);
    }
    *(bool *)((char *)&args->options + option->flag) = true;
    return PACE_ARGS_RUN;
}
