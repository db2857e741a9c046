#include "lib/demo/args.h"

#include <assert.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "lib/demo/nearest.h"
#include "lib/demo/option.h"
#include "lib/demo/quote.h"
#include "lib/measure/memory.h"

/* What getopt_long returns for the first option of the table; above every
 * character, which stand for options of one letter. */
#define FIRST_CODE 256

/* Where the machine does not tell its memory: few have less than twice. */
#define FALLBACK_MEMORY_BYTES (UINT64_C(1) << 30)

static void fill_long_options(struct option longs[PACE_OPTION_COUNT + 1])
{
    for (int i = 0; i < PACE_OPTION_COUNT; i++) {
        longs[i] = (struct option){
            .name = pace_option_table[i].name,
            .has_arg =
                pace_option_table[i].argument ? required_argument : no_argument,
            .val = FIRST_CODE + i,
        };
    }
    longs[PACE_OPTION_COUNT] = (struct option){.name = NULL};
}

/* The option begins none of ours, or more than one. */
static enum pace_args_action refuse_long(const struct pace_args *args,
                                         const char *word)
{
    const char *names[PACE_OPTION_COUNT];
    const char *typed = word + strlen("--");
    size_t length = strcspn(typed, "=");
    size_t matches = 0;
    char name[80] = "";
    const char *nearest;

    if (length < sizeof name) {
        memcpy(name, typed, length);
    }
    fprintf(args->err, "%s: ", args->demo->name);
    pace_quote(args->err, word, length + strlen("--"));
    for (size_t i = 0; i < PACE_OPTION_COUNT; i++) {
        names[i] = pace_option_table[i].name;
        if (length > 0 && strncmp(names[i], typed, length) == 0) {
            fprintf(args->err, "%s--%s", matches > 0 ? " or " : " may be ",
                    names[i]);
            matches++;
        }
    }
    nearest = pace_nearest(name, names, PACE_OPTION_COUNT);
    if (matches > 0) {
        fputs(": write it out\n", args->err);
    } else if (nearest) {
        fprintf(args->err, " is no option: did you mean --%s?\n", nearest);
    } else {
        fputs(" is no option: --help shows them all\n", args->err);
    }
    return PACE_ARGS_BAD;
}

/* Says in our words what getopt_long did not like.  Its code is '?' or ':'
 * and optopt is the option, as far as it is known. */
static enum pace_args_action refuse_word(const struct pace_args *args, int code,
                                         const char *word)
{
    const char *name = args->demo->name;

    if (optopt >= FIRST_CODE) {
        const struct pace_option *option =
            &pace_option_table[optopt - FIRST_CODE];

        if (code == ':') {
            fprintf(args->err, "%s: --%s needs a value: --%s %s\n", name,
                    option->name, option->name, option->argument);
        } else {
            fprintf(args->err, "%s: --%s takes no value\n", name, option->name);
        }
        return PACE_ARGS_BAD;
    }
    if (optopt != 0) {
        fprintf(args->err, "%s: ", name);
        pace_quote(args->err, (char[]){'-', (char)optopt}, 2);
        fputs(" is no option: all begin with --, see --help\n", args->err);
        return PACE_ARGS_BAD;
    }
    return refuse_long(args, word);
}

static enum pace_args_action read_words(struct pace_args *args, int argc,
                                        char *argv[])
{
    struct option longs[PACE_OPTION_COUNT + 1];
    enum pace_args_action action = PACE_ARGS_RUN;

    fill_long_options(longs);
    opterr = 0; /* we say it ourselves */
    optind = 0; /* start anew, also for those who parse twice */
    while (action == PACE_ARGS_RUN) {
        int code = getopt_long(argc, argv, ":h", longs, NULL);

        if (code == -1) {
            break;
        }
        if (code == 'h') {
            code = FIRST_CODE; /* --help, the first of the table */
        }
        action = code >= FIRST_CODE
                     ? pace_option_take(&pace_option_table[code - FIRST_CODE],
                                        args, optarg)
                     : refuse_word(args, code, argv[optind - 1]);
    }
    if (action == PACE_ARGS_RUN && optind < argc) {
        fprintf(args->err, "%s: ", args->demo->name);
        pace_quote(args->err, argv[optind], strlen(argv[optind]));
        fputs(" is no option: all begin with --, see --help\n", args->err);
        return PACE_ARGS_BAD;
    }
    return action;
}

/* What cannot go together, whatever the order it was given in. */
static const char *contradiction(const struct pace_options *options)
{
    if (options->csv && options->json) {
        return "--csv and --json: give one of the two";
    }
    if (options->plot && (options->csv || options->json)) {
        return "--plot would draw into the rows of --csv or --json: give one";
    }
    if (options->raw && !options->out_dir) {
        return "--raw needs a place for the samples: add --out DIR";
    }
    return NULL;
}

static void fill_defaults(struct pace_options *options, size_t variant_count)
{
    static const double budgets_s[] = {
        [PACE_EFFORT_QUICK] = 2,
        [PACE_EFFORT_DEFAULT] = 10,
        [PACE_EFFORT_FULL] = 60,
    };
    const char *no_color = getenv("NO_COLOR");
    bool any = false;

    for (size_t i = 0; i < variant_count; i++) {
        any = any || options->selected[i];
    }
    for (size_t i = 0; i < variant_count && !any; i++) {
        options->selected[i] = true;
    }
    if (options->budget_s == 0) {
        options->budget_s = budgets_s[options->effort];
    }
    if (options->max_memory_bytes == 0) {
        options->max_memory_bytes = pace_memory_bytes() / 2;
    }
    if (options->max_memory_bytes == 0) {
        options->max_memory_bytes = FALLBACK_MEMORY_BYTES;
    }
    /* An empty NO_COLOR means nothing: see no-color.org. */
    if (no_color && *no_color != '\0') {
        options->no_color = true;
    }
}

/* argc and argv are main's and always go together: one argument, not two. */
// NOLINTNEXTLINE(readability-function-size)
enum pace_args_action pace_args_parse(const struct pace_demo *demo, int argc,
                                      char *argv[],
                                      struct pace_options *options, FILE *out,
                                      FILE *err)
{
    struct pace_args args = {
        .demo = demo,
        .options = {.effort = PACE_EFFORT_DEFAULT, .seed = 1},
        .out = out,
        .err = err,
    };
    enum pace_args_action action;
    const char *clash;

    assert(demo->variant_count <= PACE_MAX_VARIANTS);
    action = read_words(&args, argc, argv);
    if (action != PACE_ARGS_RUN) {
        return action;
    }
    clash = contradiction(&args.options);
    if (clash) {
        fprintf(err, "%s: %s\n", demo->name, clash);
        return PACE_ARGS_BAD;
    }
    fill_defaults(&args.options, demo->variant_count);
    *options = args.options;
    return PACE_ARGS_RUN;
}
