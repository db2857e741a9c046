#include <stdlib.h>
#include <string.h>

#include <criterion/criterion.h>

#include "tests/support/run.h"

#define SQUARES "n,cost\n1000,5e6\n2000,2e7\n4000,8e7\n8000,3.2e8\n"

/* Status 2, nothing on standard output, one sentence that holds the words. */
static void expect_refusal(const char *const arguments[], const char *input,
                           const char *words)
{
    struct run_result result;

    run_program("bin/fit", arguments, input, &result);
    cr_assert_eq(result.status, 2, "%d for %s", result.status, input);
    cr_assert_str_empty(result.out);
    cr_assert_eq(strncmp(result.err, "fit: ", 5), 0, "%s", result.err);
    cr_assert(strstr(result.err, words), "no '%s' in: %s", words, result.err);
    cr_assert_eq(strchr(result.err, '\n'), result.err + result.err_size - 1);
    run_release(&result);
}

static const char *const no_arguments[] = {NULL};

Test(cli_fit_refusals, bad_rows_are_named_by_line_and_value)
{
    static const struct {
        const char *input;
        const char *words;
    } cases[] = {
        {"", "standard input: nothing in it"},
        {"\n \n", "standard input: nothing in it"},
        {"n,cost\n", "no rows"},
        {"n,cost\n1000,3\n1000,4\n", "only one size"},
        {"1000,3\n2000,6\n", "line 1: '1000,3' is not the header; n,cost"},
        {"n;cost\n1;2\n", "line 1: 'n;cost' is not the header"},
        {"n,cost\n1000,3\n\nabc,6\n", "line 4: 'abc' is no size n"},
        {"n,cost\n0,6\n", "line 2: '0' is no size n; a number above 0"},
        {"n,cost\n-5,6\n", "line 2: '-5' is no size n"},
        {"n,cost\n1e99,6\n", "'1e99' is no size n; a number above 0, at most"},
        {"n,cost\n1,nan\n", "line 2: 'nan' is no cost; a number above 0"},
        {"n,cost\n1,inf\n", "'inf' is no cost"},
        {"n,cost\n1,-1\n", "'-1' is no cost"},
        {"n,cost\n1,0\n", "'0' is no cost"},
        {"n,cost\n1,\n", "'' is no cost"},
        {"n,cost\n1,2x\n", "'2x' is no cost"},
        {"n,cost\n0x10,2\n", "'0x10' is no size n"},
        {"n,cost\n1000\n", "line 2: '1000' is no row; two numbers"},
        {"n,cost\n1,000,3\n", "line 2: '1,000,3' is no row"},
        {"n,cost\n1,\033[2J\n", "'\\x1b[2J' is no cost"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        expect_refusal(no_arguments, cases[i].input, cases[i].words);
    }
}

Test(cli_fit_refusals, a_line_of_a_million_characters_is_refused)
{
    const size_t length = 1000000;
    char *input = malloc(length + 1);

    cr_assert_not_null(input);
    memset(input, '7', length);
    memcpy(input, "n,cost\n", 7);
    input[length] = '\0';
    expect_refusal(no_arguments, input, "line 2: '7777777");
    free(input);
}

Test(cli_fit_refusals, bad_usage_is_explained)
{
    expect_refusal((const char *[]){"--claim", "n2", NULL}, SQUARES,
                   "'n2' is no class (did you mean 'n^2'?); accepted are 1, ");
    expect_refusal((const char *[]){"--claim", "", NULL}, SQUARES,
                   "'' is no class");
    expect_refusal((const char *[]){"--claim", NULL}, SQUARES,
                   "'--claim' needs a class");
    expect_refusal((const char *[]){"--frobnicate", NULL}, SQUARES,
                   "'--frobnicate' is no option");
    expect_refusal((const char *[]){"--json=yes", NULL}, SQUARES,
                   "'--json=yes' is no option, or takes no value");
    expect_refusal((const char *[]){"one.csv", "two.csv", NULL}, SQUARES,
                   "'two.csv' is a second file");
    expect_refusal((const char *[]){"/no/such/file.csv", NULL}, NULL,
                   "/no/such/file.csv: No such file or directory");
    expect_refusal((const char *[]){"/", NULL}, NULL, "/: Is a directory");
}

Test(cli_fit_refusals, output_that_cannot_be_written_is_status_74)
{
    static const char *const places[] = {"/dev/full", RUN_CLOSED_PIPE};
    static const char *const options[] = {"--claim=n^2", "--json", "--help"};
    char path[RUN_PATH_SIZE];

    run_path("bin/fit", path);
    for (size_t p = 0; p < 2; p++) {
        for (size_t o = 0; o < 3; o++) {
            char *argv[] = {path, (char *)options[o], NULL};
            struct run_result result;

            run_into(argv, SQUARES, places[p], &result);
            cr_assert_eq(result.status, 74, "%d", result.status);
            cr_assert(strstr(result.err, "fit: standard output: "));
            run_release(&result);
        }
    }
}
