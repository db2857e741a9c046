/* `make profile` as a reader uses it, and what it refuses. */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <criterion/criterion.h>

#include "tests/support/run.h"

/* Up to six settings, "NAME=VALUE"; the rest NULL. */
struct made {
    char *settings[6];
};

static struct run_result make_profile(struct made made)
{
    char *argv[10] = {"make", "--no-print-directory", "profile"};
    struct run_result result;
    size_t count = 3;

    for (size_t i = 0; i < 6 && made.settings[i]; i++) {
        argv[count++] = made.settings[i];
    }
    run(argv, NULL, &result);
    return result;
}

static void expect_refusal(struct made made, const char *sentence)
{
    struct run_result result = make_profile(made);

    /* make's own status for any command that failed */
    cr_assert_eq(result.status, 2, "%s", result.out);
    cr_assert_not_null(strstr(result.err, sentence), "expected %s\n%s",
                       sentence, result.err);
    run_release(&result);
}

static void write_source(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");

    cr_assert_not_null(file);
    cr_assert(fputs(text, file) >= 0);
    cr_assert_eq(fclose(file), 0);
}

Test(make_profile, a_demo_runs_each_variant_once)
{
    struct run_result result = make_profile((struct made){
        {"DEMO=pair_sum", "SORT=name", "ONLY=pair_sum_[ahc]", "CALLERS=1"}});

    cr_assert_eq(result.status, 0, "%s", result.err);
    cr_assert_not_null(strstr(result.out, "Ordered by: function name"), "%s",
                       result.out);
    cr_assert_not_null(strstr(result.out, "            1   0.0"));
    cr_assert_not_null(strstr(result.out, "(pair_sum_all_pairs)\n"));
    cr_assert_not_null(strstr(result.out, "(pair_sum_half)\n"));
    cr_assert_null(strstr(result.out, "(pair_sum_blocked)\n"));
    cr_assert_not_null(strstr(result.out, "(run_half)\n"));
    run_release(&result);
}

Test(make_profile, an_unknown_demo_gets_a_suggestion)
{
    expect_refusal((struct made){{"DEMO=pairsum"}},
                   "DEMO=pairsum: there is no such demo: did you mean "
                   "pair_sum?");
    expect_refusal((struct made){{"DEMO=xyzzy"}},
                   "DEMO=xyzzy: there is no such demo\n");
}

Test(make_profile, somebody_must_say_what)
{
    expect_refusal((struct made){{NULL}}, "say what: DEMO=");
    expect_refusal((struct made){{"DEMO=pair_sum", "SRC=x.c"}},
                   "either DEMO=NAME or SRC=FILE");
}

Test(make_profile, a_file_that_is_not_there)
{
    expect_refusal((struct made){{"SRC=build/no-such.c"}},
                   "SRC=build/no-such.c: there is no such file");
}

Test(make_profile, a_file_that_does_not_compile_shows_its_first_error)
{
    char *source = "build/profile/broken.c";

    write_source(source, "int main(void)\n{\n    return apples + pears;\n}\n");

    struct run_result result =
        make_profile((struct made){{"SRC=build/profile/broken.c"}});

    cr_assert_eq(result.status, 2);
    cr_assert_not_null(strstr(result.err, "broken.c:3:12: error:"), "%s",
                       result.err);
    cr_assert_not_null(strstr(result.err, "apples"));
    cr_assert_null(strstr(result.err, "error: 'pears'"));
    cr_assert_not_null(strstr(result.err, "does not compile"));
    run_release(&result);
    unlink(source);
}

Test(make_profile, files_of_the_readers_own_and_their_arguments)
{
    /* In a folder each, under one name. */
    write_source(
        "build/profile/own-a.c",
        "#define _GNU_SOURCE\n#include <stdio.h>\n#include <stdlib.h>\n"
        "int twice(int x);\n"
        "int main(int argc, char *argv[])\n"
        "{\n"
        "    char *text;\n"
        "    if (argc != 2 || asprintf(&text, \"%d\", "
        "twice(atoi(argv[1]))) < 0) return 1;\n"
        "    puts(text);\n"
        "    free(text);\n"
        "    return 0;\n"
        "}\n");
    write_source("build/profile/own-b.c",
                 "#include <setjmp.h>\n"
                 "static jmp_buf place;\n"
                 "static void gives_up(void) { longjmp(place, 1); }\n"
                 "int twice(int x);\n"
                 "int twice(int x)\n"
                 "{\n"
                 "    if (setjmp(place) == 0) gives_up();\n"
                 "    return 2 * x;\n"
                 "}\n");

    struct run_result result = make_profile(
        (struct made){{"SRC=build/profile/own-a.c build/profile/own-b.c",
                       "ARGS=21", "PRECISE=1", "SORT=file"}});

    cr_assert_eq(result.status, 0, "%s", result.err);
    cr_assert_eq(strncmp(result.out, "42\n   3 function calls", 21), 0, "%s",
                 result.out);
    cr_assert_not_null(strstr(result.out, "precise build"));
    cr_assert_not_null(strstr(result.out, "(gives_up)\n"));
    cr_assert_not_null(strstr(result.out, "1 frames were left by a jump"));
    run_release(&result);
    unlink("build/profile/own-a.c");
    unlink("build/profile/own-b.c");
}

Test(make_profile, a_chart_is_drawn_where_gnuplot_is)
{
    char *argv[] = {"sh", "-c", "command -v gnuplot", NULL};
    struct run_result result;

    run(argv, NULL, &result);

    bool drawn = result.status == 0;

    run_release(&result);
    result = make_profile((struct made){{"DEMO=pair_sum", "CHART=1", "TOP=1",
                                         "RESULTS=build/profile/results",
                                         "PLOTS=build/profile/plots"}});
    cr_assert_eq(result.status, drawn ? 0 : 2, "%s", result.err);
    cr_assert_eq(
        access("build/profile/results/profile_pair_sum.figure.csv", R_OK), 0);
    if (drawn) {
        cr_assert_not_null(
            strstr(result.out, "\nbuild/profile/plots/pair_sum.profile.svg\n"),
            "%s", result.out);
    }
    run_release(&result);
}

/* A program that was compiled for tests/cli/profile.c, and what it is told. */
static struct run_result run_with(char *choice, const char *into)
{
    char *argv[] = {"env",  "PACE_PROFILE=1",
                    choice, "build/profile/test/gcc-0/ends",
                    "say",  NULL};
    struct run_result result;

    if (access(argv[3], X_OK) != 0) {
        argv[3] = "build/profile/test/clang-0/ends";
    }
    if (into) {
        run_into(argv, NULL, into, &result);
    } else {
        run(argv, NULL, &result);
    }
    return result;
}

static void expect_bad_choice(char *choice, const char *sentence)
{
    struct run_result result = run_with(choice, NULL);

    cr_assert_eq(result.status, 2, "%s: %d", choice, result.status);
    cr_assert_str_eq(result.out, "", "the program did not run");
    cr_assert_not_null(strstr(result.err, sentence), "%s", result.err);
    run_release(&result);
}

Test(make_profile, choices_that_are_none)
{
    expect_bad_choice("PACE_PROFILE_SORT=speed", "SORT=speed: not one of");
    expect_bad_choice("PACE_PROFILE_TOP=0", "TOP=0: neither");
    expect_bad_choice("PACE_PROFILE_TOP=-5", "TOP=-5: neither");
    expect_bad_choice("PACE_PROFILE_TOP=1e9x", "TOP=1e9x: neither");
    expect_bad_choice("PACE_PROFILE_TOP=0.0", "TOP=0.0: neither");
    expect_bad_choice("PACE_PROFILE_TOP=1.5", "TOP=1.5: neither");
    expect_bad_choice("PACE_PROFILE_ONLY=(", "ONLY=(: not a regular");
    expect_bad_choice("PACE_PROFILE_CSV=table", "CSV=table: the name must end");
    expect_bad_choice("PACE_PROFILE_CSV=.csv", "CSV=.csv: the name must end");
}

Test(make_profile, the_choices_narrow_the_table)
{
    struct run_result result = run_with("PACE_PROFILE_TOP=0.5", NULL);

    cr_assert_eq(result.status, 0);
    cr_assert_not_null(strstr(result.out, "List reduced from 2 to 1"));
    run_release(&result);
    result = run_with("PACE_PROFILE_ONLY=says", NULL);
    cr_assert_not_null(strstr(result.out, "(says)"));
    cr_assert_null(strstr(result.out, "(main)"));
    run_release(&result);
}

Test(make_profile, a_full_device)
{
    if (access("/dev/full", W_OK) != 0) {
        cr_skip_test("no /dev/full here");
    }

    struct run_result result = run_with("PACE_PROFILE_TOP=1", "/dev/full");

    cr_assert_eq(result.status, 74);
    cr_assert_not_null(strstr(result.err, "cannot print the table"));
    run_release(&result);
}

Test(make_profile, a_file_that_cannot_be_made)
{
    struct run_result result =
        run_with("PACE_PROFILE_CSV=/proc/no/such.csv", NULL);

    cr_assert_eq(result.status, 73);
    cr_assert_not_null(
        strstr(result.err, "profile: cannot write /proc/no/such.csv"));
    run_release(&result);
}
