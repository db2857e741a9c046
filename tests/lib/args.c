#include "lib/demo/args.h"

#include <stdlib.h>
#include <string.h>

#include <criterion/criterion.h>

#include "lib/demo/option.h"
#include "lib/demo/version.h"
#include "lib/measure/memory.h"

static const struct pace_variant variants[] = {
    {.name = "all_pairs", .label = "every pair", .claim = PACE_N_SQUARED},
    {.name = "half", .label = "each pair once", .claim = PACE_N_SQUARED},
    {.name = "closed_form", .label = "closed form", .claim = PACE_N},
    {.name = "guess", .label = "guess", .approximate = true},
};

static const struct pace_demo no_input = {
    .name = "sums",
    .title = "Sums of products.",
    .n_means = "numbers",
    .variants = variants,
    .variant_count = PACE_COUNT(variants),
};

static const struct pace_demo one_input = {
    .name = "sums",
    .title = "Sums of products.",
    .variants = variants,
    .variant_count = PACE_COUNT(variants),
    .input = PACE_INPUT_NUMBERS,
};

static const struct pace_demo two_inputs = {
    .name = "sums",
    .title = "Sums of products.",
    .variants = variants,
    .variant_count = PACE_COUNT(variants),
    .input = PACE_INPUT_ITEMS,
    .input_files = 2,
};

static struct pace_options options;
static char out[8192];
static char err[8192];

static void forget_color(void)
{
    unsetenv("NO_COLOR");
}

TestSuite(args, .init = forget_color);

/* Parses the words of a line, separated by single spaces; "_" is an empty
 * word.  The words stay where they are: options point at them. */
static enum pace_args_action parse_with(const struct pace_demo *demo,
                                        const char *line)
{
    static char words[4096];
    char *argv[32] = {(char[]){"build/bin/sums"}};
    int argc = 1;
    FILE *to_out = fmemopen(out, sizeof out, "w");
    FILE *to_err = fmemopen(err, sizeof err, "w");
    enum pace_args_action action;

    cr_assert(to_out && to_err && strlen(line) < sizeof words);
    snprintf(words, sizeof words, "%s", line);
    for (char *word = strtok(words, " "); word; word = strtok(NULL, " ")) {
        argv[argc++] = strcmp(word, "_") == 0 ? word + 1 : word;
    }
    argv[argc] = NULL;
    out[0] = err[0] = '\0';
    action = pace_args_parse(demo, argc, argv, &options, to_out, to_err);
    fclose(to_out);
    fclose(to_err);
    return action;
}

static void accept_with(const struct pace_demo *demo, const char *line)
{
    cr_assert_eq(parse_with(demo, line), PACE_ARGS_RUN, "%s", err);
    cr_assert_str_empty(err);
    cr_assert_str_empty(out);
}

static void accept(const char *line)
{
    accept_with(&no_input, line);
}

/* One sentence on err that begins with the name; options are untouched. */
static void refuse_with(const struct pace_demo *demo, const char *line,
                        const char *message)
{
    const struct pace_options before = {.seed = 77};
    char expected[4096];

    options = before;
    cr_assert_eq(parse_with(demo, line), PACE_ARGS_BAD, "'%s' is taken", line);
    snprintf(expected, sizeof expected, "sums: %s\n", message);
    cr_assert_str_eq(err, expected);
    cr_assert_str_empty(out);
    cr_assert_eq(options.seed, 77);
}

static void refuse(const char *line, const char *message)
{
    refuse_with(&no_input, line, message);
}

Test(args, nothing_asked_for_means_the_defaults)
{
    accept("");
    for (size_t i = 0; i < PACE_MAX_VARIANTS; i++) {
        cr_assert_eq(options.selected[i], i < PACE_COUNT(variants));
    }
    cr_assert_eq(options.size_count, 0);
    cr_assert_eq(options.effort, PACE_EFFORT_DEFAULT);
    cr_assert(options.budget_s == 10);
    cr_assert_eq(options.max_memory_bytes, pace_memory_bytes() / 2);
    cr_assert(options.max_memory_bytes > 0);
    cr_assert_eq(options.seed, 1);
    cr_assert_eq(options.input_count, 0);
    cr_assert_null(options.out_dir);
    cr_assert(!options.csv && !options.json && !options.raw && !options.plot);
    cr_assert(!options.step && !options.big && !options.quiet);
    cr_assert(!options.no_color);
}

Test(args, each_flag_sets_its_own_switch)
{
    accept("--csv");
    cr_assert(options.csv && !options.json && !options.quiet);
    accept("--json");
    cr_assert(options.json && !options.csv);
    accept("--raw --out d");
    cr_assert(options.raw && !options.plot);
    accept("--plot");
    cr_assert(options.plot && !options.step);
    accept("--step");
    cr_assert(options.step && !options.big);
    accept("--big");
    cr_assert(options.big && !options.quiet);
    accept("--quiet");
    cr_assert(options.quiet && !options.no_color);
    accept("--no-color");
    cr_assert(options.no_color && !options.csv);
}

Test(args, all_options_go_together)
{
    accept_with(&two_inputs,
                "--variants guess,half --sizes 1k:4k:x2 --quick --budget 0.5 "
                "--max-memory 2Gi --seed 9 --input a.txt --input - --csv "
                "--out build/x --raw --step --big --quiet --no-color");
    cr_assert(!options.selected[0] && options.selected[1]);
    cr_assert(!options.selected[2] && options.selected[3]);
    cr_assert_eq(options.size_count, 3);
    cr_assert_eq(options.sizes[2], 4000);
    cr_assert_eq(options.effort, PACE_EFFORT_QUICK);
    cr_assert(options.budget_s == 0.5);
    cr_assert_eq(options.max_memory_bytes, UINT64_C(2147483648));
    cr_assert_eq(options.seed, 9);
    cr_assert_eq(options.input_count, 2);
    cr_assert_str_eq(options.inputs[0], "a.txt");
    cr_assert_str_eq(options.inputs[1], "-");
    cr_assert_str_eq(options.out_dir, "build/x");
    cr_assert(options.csv && options.raw && options.step && options.big);
    cr_assert(options.quiet && options.no_color);
}

Test(args, values_may_follow_an_equals_sign_and_names_be_shortened)
{
    accept("--seed=5 --sizes=100,200");
    cr_assert_eq(options.seed, 5);
    cr_assert_eq(options.size_count, 2);
    accept("--see 6 --no");
    cr_assert_eq(options.seed, 6);
    cr_assert(options.no_color);
}

Test(args, the_last_word_counts)
{
    accept("--seed 5 --seed 6 --sizes 1,2,3 --sizes 7 --variants half "
           "--variants guess");
    cr_assert_eq(options.seed, 6);
    cr_assert_eq(options.size_count, 1);
    cr_assert_eq(options.sizes[0], 7);
    cr_assert(!options.selected[1] && options.selected[3]);
}

Test(args, the_effort_gives_the_budget_unless_it_is_given)
{
    accept("--quick");
    cr_assert(options.budget_s == 2);
    accept("--full");
    cr_assert_eq(options.effort, PACE_EFFORT_FULL);
    cr_assert(options.budget_s == 60);
    accept("--quick --quick");
    cr_assert_eq(options.effort, PACE_EFFORT_QUICK);
    accept("--budget 3 --full");
    cr_assert(options.budget_s == 3);
}

Test(args, the_environment_may_ask_for_no_color)
{
    setenv("NO_COLOR", "1", 1);
    accept("");
    cr_assert(options.no_color);
    setenv("NO_COLOR", "", 1);
    accept("");
    cr_assert(!options.no_color);
}

#define GIVE "; give sizes as 1k:64k:x2, 100:1000:+100 or 100,200,400"

Test(args, bad_sizes_are_named)
{
    char many[200] = "--sizes 1:1000:+1";

    refuse("--sizes 0",
           "--sizes '0' is not a whole number from 1 to 1000G" GIVE);
    refuse("--sizes -5",
           "--sizes '-5' is not a whole number from 1 to 1000G" GIVE);
    refuse("--sizes 1e99",
           "--sizes '1e99' is not a whole number from 1 to 1000G" GIVE);
    refuse("--sizes abc",
           "--sizes 'abc' is not a whole number from 1 to 1000G" GIVE);
    refuse("--sizes 1,abc", "--sizes '1,abc': 'abc' is not a whole number "
                            "from 1 to 1000G" GIVE);
    refuse("--sizes _", "--sizes '' holds no size" GIVE);
    refuse("--sizes=", "--sizes '' holds no size" GIVE);
    refuse("--sizes 400,200",
           "--sizes '400,200': '200' comes after a larger size" GIVE);
    refuse("--sizes 200,200", "--sizes '200,200': '200' is there twice" GIVE);
    refuse(many, "--sizes '1:1000:+1' is more than 64 sizes" GIVE);
}

Test(args, an_unknown_variant_is_named_with_the_nearest)
{
    refuse("--variants al_pairs", "--variants 'al_pairs' is no variant: did "
                                  "you mean all_pairs? --list shows all");
    refuse("--variants half,closed",
           "--variants 'closed' is no variant: did you mean closed_form? "
           "--list shows all");
    refuse("--variants quicksort",
           "--variants 'quicksort' is no variant: choose from all_pairs, half, "
           "closed_form, guess");
    refuse("--variants _", "--variants '' is no variant: choose from "
                           "all_pairs, half, closed_form, guess");
    refuse("--variants half,", "--variants '' is no variant: choose from "
                               "all_pairs, half, closed_form, guess");
    refuse("--variants half,half",
           "--variants 'half,half' names a variant twice; once will do");
}

Test(args, an_unknown_option_is_named_with_the_nearest)
{
    refuse("--sizse 1", "'--sizse' is no option: did you mean --sizes?");
    refuse("--variant=x --foo", "--variants 'x' is no variant: choose from "
                                "all_pairs, half, closed_form, guess");
    refuse("--frobnicate", "'--frobnicate' is no option: --help shows them "
                           "all");
    refuse("--frobnicate=3", "'--frobnicate' is no option: --help shows them "
                             "all");
    refuse("--qui", "'--qui' may be --quick or --quiet: write it out");
    refuse("--=", "'--' is no option: --help shows them all");
    refuse("-x", "'-x' is no option: all begin with --, see --help");
    refuse("-5", "'-5' is no option: all begin with --, see --help");
    refuse("-qx", "'-q' is no option: all begin with --, see --help");
}

Test(args, operands_are_refused)
{
    refuse("data.txt", "'data.txt' is no option: all begin with --, see "
                       "--help");
    refuse("data.txt --csv", "'data.txt' is no option: all begin with --, see "
                             "--help");
    refuse("--csv -- --json", "'--json' is no option: all begin with --, see "
                              "--help");
    refuse("-", "'-' is no option: all begin with --, see --help");
    refuse("_", "'' is no option: all begin with --, see --help");
}

Test(args, a_value_is_neither_missing_nor_too_much)
{
    refuse("--seed", "--seed needs a value: --seed N");
    refuse("--csv --sizes", "--sizes needs a value: --sizes LIST");
    refuse("--quick=3", "--quick takes no value");
    refuse("--help=x", "--help takes no value");
}

Test(args, numbers_keep_to_their_ranges)
{
    refuse("--budget 0", "--budget '0' is not a number of seconds from 0.01 "
                         "to 86400");
    refuse("--budget nan", "--budget 'nan' is not a number of seconds from "
                           "0.01 to 86400");
    refuse("--budget 86400.1", "--budget '86400.1' is not a number of seconds "
                               "from 0.01 to 86400");
    accept("--budget 0.01");
    accept("--budget 86400");
    refuse("--seed -1", "--seed '-1' is not a whole number from 0 to "
                        "18446744073709551615");
    refuse("--seed 18446744073709551616",
           "--seed '18446744073709551616' is not a whole number from 0 to "
           "18446744073709551615");
    accept("--seed 18446744073709551615");
    cr_assert_eq(options.seed, UINT64_MAX);
    accept("--seed 0");
    refuse("--max-memory 0", "--max-memory '0' is not a number of bytes from 1 "
                             "to 18446744073709551615, such as 500M or 2Gi");
    refuse("--max-memory 2GB",
           "--max-memory '2GB' is not a number of bytes from 1 to "
           "18446744073709551615, such as 500M or 2Gi");
    accept("--max-memory 1");
    cr_assert_eq(options.max_memory_bytes, 1);
}

Test(args, options_that_exclude_each_other_are_named)
{
    refuse("--raw", "--raw needs a place for the samples: add --out DIR");
    refuse("--csv --json", "--csv and --json: give one of the two");
    refuse("--json --csv", "--csv and --json: give one of the two");
    refuse("--quick --full", "--quick and --full: give one of the two");
    refuse("--full --quick", "--quick and --full: give one of the two");
    refuse("--plot --csv", "--plot would draw into the rows of --csv or "
                           "--json: give one");
    refuse("--out _", "--out '' is no directory; . is the current one");
}

Test(args, as_many_inputs_as_the_demo_takes)
{
    refuse("--input x", "--input 'x' is not read: this demo makes its own "
                        "input");
    accept_with(&one_input, "--input x");
    cr_assert_eq(options.input_count, 1);
    refuse_with(&one_input, "--input x --input y",
                "--input 'y' is a second file: one is taken");
    refuse_with(&two_inputs, "--input x --input y --input z",
                "--input 'z' is a third file: two are taken");
    refuse_with(&two_inputs, "--input - --input -",
                "--input '-' can be read only once: the other input must be "
                "a file");
    refuse_with(&one_input, "--input _",
                "--input '' is no file name; - is standard input");
}

Test(args, foreign_text_cannot_break_the_message)
{
    refuse("--seed \033[2J\n", "--seed '\\x1b[2J\\x0a' is not a whole number "
                               "from 0 to 18446744073709551615");
}

Test(args, help_is_served_on_out)
{
    cr_assert_eq(parse_with(&no_input, "--csv --help --nonsense"),
                 PACE_ARGS_DONE);
    cr_assert_str_empty(err);
    cr_assert_not_null(strstr(out, "Usage: sums [OPTION]...\n"
                                   "Sums of products.\n"));
    cr_assert_eq(parse_with(&no_input, "-h"), PACE_ARGS_DONE);
    cr_assert_not_null(strstr(out, "Usage: sums"));
}

static void fits_one_screen(const char *text)
{
    size_t lines = 0;

    for (const char *line = text; *line != '\0'; lines++) {
        size_t length = strcspn(line, "\n");

        cr_assert_leq(length, 80, "too wide: %.*s", (int)length, line);
        line += length + (line[length] == '\n');
    }
    /* The last line of the screen is the next prompt. */
    cr_assert_leq(lines, 23, "%zu lines", lines);
}

Test(args, help_fits_one_screen_and_tells_every_option)
{
    parse_with(&two_inputs, "--help");
    fits_one_screen(out);
    for (size_t i = 0; i < PACE_OPTION_COUNT; i++) {
        char name[40];

        snprintf(name, sizeof name, "\n  --%s ", pace_option_table[i].name);
        cr_assert_not_null(strstr(out, name), "no%s", name);
    }
    parse_with(&one_input, "--help");
    fits_one_screen(out);
    cr_assert_not_null(strstr(out, "whole numbers, one per line"));
}

Test(args, help_leaves_out_the_input_of_a_demo_that_takes_none)
{
    parse_with(&no_input, "--help");
    fits_one_screen(out);
    cr_assert_null(strstr(out, "--input"));
}

Test(args, version_is_one_line)
{
    cr_assert_eq(parse_with(&no_input, "--version"), PACE_ARGS_DONE);
    cr_assert_str_eq(out, "sums (Pace) " PACE_VERSION "\n");
}

Test(args, list_shows_labels_and_claims)
{
    cr_assert_eq(parse_with(&no_input, "--list"), PACE_ARGS_DONE);
    cr_assert_str_eq(out, "variant      label           claim\n"
                          "all_pairs    every pair      n^2\n"
                          "half         each pair once  n^2\n"
                          "closed_form  closed form     n\n"
                          "guess        guess           -  (approximate)\n");
}
