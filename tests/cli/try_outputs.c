/* What build/bin/try writes for programs, and that it says the same again. */
#include <criterion/criterion.h>
#include <math.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <jansson.h>

#include "tests/support/project.h"
#include "tests/support/tried.h"

#define TWICE "tests/answers/twice.c"

static struct project project;

static void make_project(void)
{
    project_make(&project);
}

static void remove_project(void)
{
    project_remove(&project);
}

TestSuite(cli_try_outputs, .init = make_project, .fini = remove_project,
          .timeout = 300);

static void expect_text(const json_t *json, const char *member,
                        const char *pattern)
{
    const char *text = json_string_value(json_object_get(json, member));

    cr_assert_not_null(text, "%s", member);
    cr_assert(tried_matches(text, pattern), "%s: %s", member, text);
}

static void expect_number(const json_t *json, const char *member, double due)
{
    double number = json_number_value(json_object_get(json, member));

    cr_assert(fabs(number - due) < 1e-9, "%s: %g", member, number);
}

static void expect_twice(const json_t *json)
{
    const json_t *failures = json_object_get(json, "failures");
    const json_t *first = json_array_get(failures, 0);

    expect_number(json, "schema", 1);
    expect_text(json, "exercise", "unordered_pairs");
    expect_text(json, "verdict", "wrong");
    expect_number(json, "status", 1);
    expect_text(json, "sentence", "for values = [3 5] it gives 30, and not 15");
    expect_number(json, "tests", 7);
    expect_number(json, "passed", 1);
    expect_text(json, "misconception", "every_pair_twice");
    expect_text(json, "advice", "You count every pair twice, *halved.");
    /* One for each test that fails, in the order of their names. */
    cr_assert_eq(json_array_size(failures), 6);
    expect_text(first, "test", "a_pair_counts_once");
    expect_text(first, "finding", "wrong");
    expect_text(first, "input", "values = [3 5]");
    expect_text(first, "expected", "15");
    expect_text(first, "got", "30");
    expect_text(first, "printed", "");
}

/* The JSON at that path of the project. */
static json_t *json_of(const char *name)
{
    char path[RUN_PATH_SIZE];
    json_t *json = json_load_file(project_path(&project, name, path), 0, NULL);

    cr_assert_not_null(json, "%s", name);
    return json;
}

Test(cli_try_outputs, json_says_all_that_is_known)
{
    struct run_result result;
    json_t *json;

    project_run(&project, "try",
                (const char *[]){"--json", "unordered_pairs", TWICE, NULL},
                &result);
    cr_assert_eq(result.status, 1);
    json = json_loads(result.out, 0, NULL);
    expect_twice(json);
    json_decref(json);
    run_release(&result);
}

Test(cli_try_outputs, a_file_of_json_comes_beside_the_words)
{
    char option[RUN_PATH_SIZE + 16];
    char path[RUN_PATH_SIZE];
    struct run_result result;
    json_t *json;

    snprintf(option, sizeof option, "--json=%s",
             project_path(&project, "out.json", path));
    project_run(&project, "try",
                (const char *[]){option, "unordered_pairs", TWICE, NULL},
                &result);
    cr_assert_eq(result.status, 1);
    cr_assert_str_eq(
        result.out,
        "unordered_pairs: wrong (1 of 7 tests hold)\n\n"
        "  a pair counts once\n"
        "    case      values = [3 5]\n"
        "    expected  15\n"
        "    got       30\n\n"
        "  You count every pair twice, as (i, j) and as (j, i): the sum is to "
        "be\n  halved.\n");
    json = json_of("out.json");
    expect_twice(json);
    json_decref(json);
    run_release(&result);
}

Test(cli_try_outputs, a_pass_has_no_failures_and_no_advice)
{
    struct run_result result;
    json_t *json;

    project_run(&project, "try",
                (const char *[]){"--json", "unordered_pairs",
                                 "tests/answers/right.c", NULL},
                &result);
    cr_assert_eq(result.status, 0);
    json = json_loads(result.out, 0, NULL);
    expect_text(json, "verdict", "pass");
    expect_text(json, "sentence", "all 7 tests pass");
    expect_number(json, "passed", 7);
    cr_assert_eq(json_array_size(json_object_get(json, "failures")), 0);
    cr_assert_null(json_object_get(json, "misconception"));
    cr_assert_null(json_object_get(json, "advice"));
    json_decref(json);
    run_release(&result);
}

static void grade(const char *answer, int status, double score,
                  const char *output, size_t tests)
{
    char option[RUN_PATH_SIZE + 16];
    char path[RUN_PATH_SIZE];
    struct run_result result;
    json_t *json;

    snprintf(option, sizeof option, "--gradescope=%s",
             project_path(&project, "results.json", path));
    project_run(&project, "try",
                (const char *[]){option, "unordered_pairs", answer, NULL},
                &result);
    cr_assert_eq(result.status, status, "%s: %d", answer, result.status);
    json = json_of("results.json");
    expect_number(json, "score", score);
    expect_text(json, "output", output);
    cr_assert_eq(json_array_size(json_object_get(json, "tests")), tests);
    json_decref(json);
    run_release(&result);
}

Test(cli_try_outputs, gradescope_gets_a_score_and_its_reasons)
{
    json_t *json;
    const json_t *tests;

    grade(TWICE, 1, 100.0 * 1 / 7,
          "unordered_pairs: wrong. for values = [3 5] it gives 30, and not "
          "15\nYou count every pair twice, *",
          7);
    json = json_of("results.json");
    tests = json_object_get(json, "tests");
    expect_text(json_array_get(tests, 0), "name", "a_pair_counts_once");
    expect_text(json_array_get(tests, 0), "status", "failed");
    expect_text(json_array_get(tests, 0), "output",
                "for values = [3 5] it gives 30, and not 15");
    expect_text(json_array_get(tests, 4), "name", "no_pair_gives_0");
    expect_text(json_array_get(tests, 4), "status", "passed");
    cr_assert_null(json_object_get(json_array_get(tests, 4), "output"));
    json_decref(json);
    grade("tests/answers/right.c", 0, 100,
          "unordered_pairs: pass. all 7 tests pass", 7);
    grade("tests/answers/does_not_compile.c", 3, 0,
          "unordered_pairs: does not compile. tests/answers/does_not_*", 0);
    /* Nothing is given for what is right beside it. */
    grade("tests/answers/jumps_back.c", 3, 0,
          "unordered_pairs: could not be judged. for values = [7] your "
          "function calls main",
          7);
}

static void expect_unwritten(const char *option, const char *said)
{
    struct run_result result;

    project_run(&project, "try",
                (const char *[]){option, "unordered_pairs",
                                 "tests/answers/counts_nothing.c", NULL},
                &result);
    cr_assert_eq(result.status, 3, "%s: %d", option, result.status);
    cr_assert(tried_matches(result.err, said), "%s", result.err);
    run_release(&result);
}

Test(cli_try_outputs, what_cannot_be_written_is_said)
{
    char program[RUN_PATH_SIZE];
    char *argv[] = {project_path(&project, "build/bin/try", program),
                    (char *)"--json", (char *)"unordered_pairs",
                    (char *)"tests/answers/right.c", NULL};
    struct run_result result;

    expect_unwritten("--json=/no/such/out.json",
                     "try: cannot write /no/such/out.json: No such file or "
                     "directory\n");
    expect_unwritten("--gradescope=/no/such/results.json",
                     "try: cannot write /no/such/results.json: No such file "
                     "or directory\n");
    expect_unwritten("--json=tests",
                     "try: cannot write tests: Is a directory\n");
    expect_unwritten("--json=/dev/full", "try: cannot write /dev/full: No "
                                         "space left on device\n");
    expect_unwritten("--gradescope=/dev/full", "try: cannot write /dev/full: "
                                               "No space left on device\n");
    run_into(argv, NULL, "/dev/full", &result);
    cr_assert_eq(result.status, 3);
    cr_assert_str_eq(result.err, "try: cannot write standard output: No space "
                                 "left on device\n");
    run_release(&result);
}

static void expect_brief(const char *exercise, const char *answer,
                         const char *said)
{
    struct run_result result;

    project_run(&project, "try",
                (const char *[]){"--brief", exercise, answer, NULL}, &result);
    cr_assert_str_eq(result.out, said);
    run_release(&result);
}

static void expect_growth(void)
{
    expect_brief("unordered_pairs", "tests/answers/slow.c",
                 "grows too fast\tgrowth\twork_grows_as_n\ttwo_loops\n");
    expect_brief("unordered_pairs", "tests/answers/right.c", "pass\t\t\t\n");
}

/* The test that refuses each allocation says one thing more of two blocks. */
Test(cli_try_outputs, a_misconception_is_known_by_what_fails)
{
    expect_brief("stable_unique", "tests/answers/two_blocks.c",
                 "grows too fast\tgrowth\t"
                 "work_grows_as_n_where_all_are_equal_modulo_65536\t"
                 "lowest_bits\n");
}

static pid_t spin(void)
{
    pid_t child = fork();

    cr_assert(child >= 0);
    if (child == 0) {
        alarm(120); /* if the test fails */
        for (;;) {
        }
    }
    return child;
}

Test(cli_try_outputs, growth_is_the_same_on_a_busy_machine)
{
    pid_t children[2];

    for (int i = 0; i < 4; i++) {
        expect_growth();
    }
    children[0] = spin();
    children[1] = spin();
    for (int i = 0; i < 4; i++) {
        expect_growth();
    }
    for (int i = 0; i < 2; i++) {
        kill(children[i], SIGKILL);
        waitpid(children[i], NULL, 0);
    }
}

/* The limits of time, each of which takes seconds. */
Test(cli_try_outputs, what_only_waits_is_ended)
{
    tried_with("gcc", "unordered_pairs",
               &(struct tried){"sleeps", 1, "waited",
                               "for values = * your function did not come back "
                               "within 10 s: does it wait for something?",
                               NULL});
#ifdef __x86_64__ /* elsewhere it is a call that sleep makes as well */
    tried_with("gcc", "unordered_pairs",
               &(struct tried){
                   "pauses", 3, "could not be judged",
                   "for values = [] your function asks the system for pause",
                   NULL});
#endif
}

Test(cli_try_outputs, what_computes_without_being_counted_is_ended)
{
    static const char *const loops[] = {"loops_uncounted", "loops_only"};

    for (size_t i = 0; i < sizeof loops / sizeof loops[0]; i++) {
        const struct tried due = {
            loops[i], 1, "looped",
            "for values = * your function does not end within *", NULL};

        tried_with_both("unordered_pairs", &due);
    }
}

Test(cli_try_outputs, a_test_that_did_not_run_does_not_hold)
{
    struct run_result result;
    json_t *json;

    project_run(&project, "try",
                (const char *[]){"--json", "unordered_pairs",
                                 "tests/answers/loops_only.c", NULL},
                &result);
    json = json_loads(result.out, 0, NULL);
    expect_number(json, "tests", 7);
    expect_number(json, "passed", 0);
    json_decref(json);
    run_release(&result);
}

Test(cli_try_outputs, no_signal_is_blocked)
{
    tried_with("gcc", "unordered_pairs",
               &(struct tried){
                   "blocks_signals", 1, "looped",
                   "for values = * your function does not end within its time",
                   NULL});
}
