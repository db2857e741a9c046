/* The command line of a demo, as its user meets it: pair_sum stands for all. */
#include <criterion/criterion.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/run.h"

static struct run_result result;

static void run_demo(char *argv[], const char *input)
{
    static char path[RUN_PATH_SIZE];

    run_release(&result);
    argv[0] = run_path("bin/pair_sum", path);
    run(argv, input, &result);
}

#define RUN(...) run_demo((char *[]){NULL, __VA_ARGS__, NULL}, NULL)
#define RUN_WITH(input, ...)                                                   \
    run_demo((char *[]){NULL, __VA_ARGS__, NULL}, input)

static void release(void)
{
    run_release(&result);
}

TestSuite(demo, .fini = release, .timeout = 120);

/* The line of the output that starts like that, without its end. */
static const char *line_of(const char *text, const char *start)
{
    static char line[512];
    const char *found = strstr(text, start);

    cr_assert_not_null(found, "no line starts with %s", start);
    snprintf(line, sizeof line, "%.*s", (int)strcspn(found, "\n"), found);
    return line;
}

Test(demo, counts_the_products_of_the_chapter)
{
    RUN("--csv", "--quick", "--sizes", "1000");
    cr_assert_eq(result.status, 0, "%s", result.err);
    cr_assert_not_null(
        strstr(line_of(result.out, "all_pairs,1000,products"), ",999000,"));
    cr_assert_not_null(
        strstr(line_of(result.out, "half,1000,products"), ",499500,"));
}

Test(demo, counts_the_same_every_time)
{
    char first[512];
    const char *start = "all_pairs,500,work";

    RUN("--csv", "--quick", "--sizes", "500");
    snprintf(first, sizeof first, "%s", line_of(result.out, start));
    for (int i = 1; i < 8; i++) {
        RUN("--csv", "--quick", "--sizes", "500");
        cr_assert_str_eq(line_of(result.out, start), first);
    }
}

Test(demo, every_claim_holds_in_counted_work)
{
    RUN("--quick");
    cr_assert_eq(result.status, 0, "%s", result.err);
    cr_assert_not_null(strstr(result.out, "work holds: n^2"));
    cr_assert_null(strstr(result.out, "work differs"));
}

static size_t longest_line(char *text)
{
    size_t longest = 0;

    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
        longest = strlen(line) > longest ? strlen(line) : longest;
    }
    return longest;
}

Test(demo, lines_keep_within_the_terminal)
{
    static const struct {
        const char *columns;
        size_t width;
    } cases[] = {{"200", 80}, {"80", 80}, {"60", 60}, {"40", 40}};

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        setenv("COLUMNS", cases[i].columns, 1);
        RUN("--quick");
        size_t longest = longest_line(result.out);

        cr_assert(longest <= cases[i].width, "%zu at %s columns", longest,
                  cases[i].columns);
        cr_assert_neq(longest, 0);
    }
    setenv("COLUMNS", "200", 1);
    RUN("--quick", "--big");
    cr_assert(longest_line(result.out) <= 60);
}

Test(demo, work_that_is_not_counted_has_no_column)
{
    const char *arguments[] = {"--quick",  "--variants", "table,gmp",
                               "--budget", "0.1",        NULL};

    run_release(&result);
    run_program("bin/fibonacci", arguments, NULL, &result);
    cr_assert_eq(result.status, 0, "%s", result.err);
    const char *foreign = strstr(result.out, "(gmp)\n");

    cr_assert_not_null(foreign);
    cr_assert_not_null(strstr(result.out, "  work  ratio"));
    cr_assert_null(strstr(foreign, "  work  ratio"), "%s", foreign);
}

Test(demo, bad_options_say_what_is_wrong_and_end_with_2)
{
    static char *cases[][2] = {
        {"--sizes", "0"},       {"--sizes", "-5"},   {"--sizes", "1e99"},
        {"--sizes", "abc"},     {"--sizes", ""},     {"--sizes", "200,100"},
        {"--variants", "haff"}, {"--budget", "nan"}, {"--seed", "x"},
        {"--max-memory", "-1"}, {"--nonsense", "1"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        RUN(cases[i][0], cases[i][1]);
        cr_assert_eq(result.status, 2, "%s", cases[i][1]);
        cr_assert_eq(result.out_size, 0);
        cr_assert_not_null(strstr(result.err, cases[i][0]), "%s", result.err);
        const char *end = strchr(result.err, '\n');
        cr_assert(end && end[1] == '\0', "one line: %s", result.err);
    }
    RUN("--variants", "haff");
    cr_assert_not_null(strstr(result.err, "half"), "%s", result.err);
}

Test(demo, refuses_what_would_not_fit_in_memory_or_time)
{
    RUN("--sizes", "100G");
    cr_assert_eq(result.status, 2);
    cr_assert_not_null(strstr(result.err, "of memory"), "%s", result.err);
    RUN("--sizes", "15k", "--budget", "0.01");
    cr_assert_eq(result.status, 2);
    cr_assert_not_null(strstr(result.err, "would take about"), "%s",
                       result.err);
}

Test(demo, reads_the_readers_own_numbers_from_a_pipe_too)
{
    RUN_WITH("1\n2\n3\n", "--csv", "--input", "-", "--sizes", "3");
    cr_assert_eq(result.status, 0, "%s", result.err);
    /* (1 + 2 + 3)^2 - (1 + 4 + 9), by the plain program and by its twin */
    const char *line = line_of(result.out, "closed_form,3,time");
    cr_assert_str_eq(strrchr(line, ','), ",22");
    line = line_of(result.out, "all_pairs,3,work");
    cr_assert_str_eq(strrchr(line, ','), ",22");
}

Test(demo, input_that_is_not_a_number_is_named_by_its_line)
{
    RUN_WITH("1\n2\nx7\n", "--input", "-");
    cr_assert_eq(result.status, 2);
    cr_assert_not_null(strstr(result.err, "line 3"), "%s", result.err);
    cr_assert_not_null(strstr(result.err, "x7"), "%s", result.err);
    RUN("--input", "no/such/file");
    cr_assert_eq(result.status, 2);
    cr_assert_not_null(strstr(result.err, "no/such/file"), "%s", result.err);
    RUN_WITH("", "--input", "-");
    cr_assert_eq(result.status, 2);
}

Test(demo, output_that_cannot_be_written_ends_with_74)
{
    static char path[RUN_PATH_SIZE];
    char *argv[] = {run_path("bin/pair_sum", path), "--quick", "--sizes",
                    "100,200", NULL};
    static const char *const places[] = {"/dev/full", RUN_CLOSED_PIPE};

    for (size_t i = 0; i < 2; i++) {
        run_into(argv, NULL, places[i], &result);
        cr_assert_eq(result.status, 74, "%s: %d", places[i], result.status);
        cr_assert_not_null(strstr(result.err, "standard output"), "%s",
                           result.err);
        run_release(&result);
    }
}

Test(demo, results_that_cannot_be_written_end_with_73)
{
    RUN("--quick", "--sizes", "100,200", "--out", "/dev/null/here");
    cr_assert_eq(result.status, 73, "%s", result.err);
    cr_assert_not_null(strstr(result.err, "/dev/null/here"), "%s", result.err);
}

/* Removes the folder and the files in it; returns how many there were. */
static size_t remove_folder(const char *folder)
{
    char path[512];
    size_t count = 0;
    DIR *entries = opendir(folder);

    cr_assert_not_null(entries);
    for (struct dirent *e; (e = readdir(entries));) {
        snprintf(path, sizeof path, "%s/%s", folder, e->d_name);
        count += unlink(path) == 0;
    }
    closedir(entries);
    rmdir(folder);
    return count;
}

Test(demo, leaves_whole_result_files_and_no_other)
{
    static const char *const names[] = {
        "pair_sum.csv",          "pair_sum.fit.csv",   "pair_sum.raw.csv",
        "pair_sum.figure.csv",   "pair_sum.lines.csv", "pair_sum.curve.csv",
        "pair_sum.doubling.csv", "pair_sum.ticks.csv", "machine.json"};
    size_t count = sizeof names / sizeof names[0];
    char folder[] = "/tmp/pace-test-XXXXXX";
    char path[256];
    struct stat status;

    cr_assert_not_null(mkdtemp(folder));
    RUN("--quick", "--sizes", "100,200,400", "--out", folder, "--raw");
    cr_assert_eq(result.status, 0, "%s", result.err);
    for (size_t i = 0; i < count; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        cr_assert_eq(stat(path, &status), 0, "%s", path);
        cr_assert_neq(status.st_size, 0, "%s", path);
    }
    cr_assert_eq(remove_folder(folder), count);
}

Test(demo, says_what_it_is)
{
    RUN("--help");
    cr_assert_eq(result.status, 0);
    cr_assert_not_null(strstr(result.out, "--variants"));
    RUN("--version");
    cr_assert_eq(result.status, 0);
    RUN("--list");
    cr_assert_eq(result.status, 0);
    cr_assert_not_null(strstr(result.out, "closed_form"));
}

Test(demo, json_holds_rows_laws_and_machine)
{
    RUN("--json", "--quick", "--sizes", "100,200,400");
    cr_assert_eq(result.status, 0, "%s", result.err);
    cr_assert_eq(result.out[0], '{');
    cr_assert_not_null(strstr(result.out, "\"schema\": 1"));
    cr_assert_not_null(strstr(result.out, "\"laws\": ["));
    cr_assert_not_null(strstr(result.out, "\"wall\""));
}
