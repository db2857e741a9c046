/* tools/audit.sh and tools/new_exercise.sh, in a copy with one exercise. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/exercise/scratch.h"
#include "tests/support/run.h"
#include "tests/support/tried.h"

#define FOLDER "chapters/01-pair_sum/exercises/unordered_pairs"

static struct pace_scratch root;

/* A line of shell, in the copy. */
static void sh(const char *line, struct run_result *result)
{
    char whole[2 * RUN_PATH_SIZE];
    char *argv[] = {(char *)"sh", (char *)"-c", whole, NULL};

    snprintf(whole, sizeof whole, "cd '%s' && { %s; }", root.path, line);
    run(argv, NULL, result);
}

static void make_copy(void)
{
    char line[2 * RUN_PATH_SIZE];
    char *argv[] = {(char *)"sh", (char *)"-c", line, NULL};
    struct run_result result;

    /* By this Criterion knows the process of a test; the judge is none. */
    unsetenv("BXFI_MAP");
    cr_assert_eq(pace_scratch_make(&root), PACE_OK);
    snprintf(line, sizeof line,
             "set -e; here=$PWD; cd '%s'\n"
             "mkdir -p chapters build/bin build/exercises tests/exercises\n"
             "cp -R \"$here/tools\" .\n"
             "cp -R \"$here/chapters/01-pair_sum\" chapters\n"
             "cp \"$here/tests/exercises/unordered_pairs.c\" tests/exercises\n"
             "cp \"$here/build/bin/try\" build/bin\n"
             "cp -R \"$here/build/exercises/unordered_pairs\" build/exercises\n"
             "rm -rf build/exercises/unordered_pairs/wrong\n"
             "for file in judge link.options; do\n"
             "  ln -s \"$here/build/exercises/$file\" build/exercises\n"
             "done\n",
             root.path);
    run(argv, NULL, &result);
    cr_assert_eq(result.status, 0, "%s", result.err);
    run_release(&result);
}

static void remove_copy(void)
{
    pace_scratch_remove(&root);
}

TestSuite(cli_audit, .init = make_copy, .fini = remove_copy, .timeout = 300);

static void expect(const char *line, int status, const char *out,
                   const char *err)
{
    struct run_result result;

    sh(line, &result);
    cr_assert_eq(result.status, status, "%d: %s%s", result.status, result.out,
                 result.err);
    cr_assert(tried_matches(result.out, out), "%s", result.out);
    cr_assert(tried_matches(result.err, err), "%s", result.err);
    run_release(&result);
}

/* The audit fails, and says all of these; NULL ends them. */
static void expect_named(const char *line, const char *const named[])
{
    struct run_result result;

    sh(line, &result);
    cr_assert_eq(result.status, 1, "%d", result.status);
    for (size_t i = 0; named[i]; i++) {
        cr_assert_not_null(strstr(result.out, named[i]), "%s, not in: %s",
                           named[i], result.out);
    }
    run_release(&result);
}

Test(cli_audit, a_whole_exercise_keeps_what_it_promises)
{
    expect("tools/audit.sh --quick unordered_pairs", 0,
           "audit: 1 exercises keep what they promise\n", "");
    expect("tools/audit.sh --quick nothing", 2, "",
           "audit: no exercise is called 'nothing'\n");
}

Test(cli_audit, all_that_is_broken_is_named)
{
    static const char *const named[] = {
        "audit: unordered_pairs: hints.md must have '## Hint 1', '## Hint 2' "
        "and '## Hint 3', each with a text\n",
        "audit: unordered_pairs: ./notes.txt has no place in an exercise\n",
        "audit: unordered_pairs: ./wrong/old/two_loops.c has no place in an "
        "exercise\n",
        "audit: unordered_pairs: wrong/two_loops.c: status 0, not 1 or 2: pass",
        "audit: unordered_pairs: wrong/two_loops.c fails in no test\n",
        "audit: unordered_pairs: wrong/with_itself.c is taken for 'earlier' "
        "(fails in: ",
        "audit: tests/exercises/nothing.c is the test of no exercise\n",
        "audit: tests/exercises/notes.txt is the test of no exercise\n",
        "audit: chapters/01-pair_sum/README.md: there is no "
        "exercises/nothing/nothing.h\n",
        NULL,
    };

    expect_named(
        "cd " FOLDER " && sed -i.old '/^## Hint 3/,$d' hints.md &&"
        "echo '## Hint 3' >>hints.md && rm hints.md.old && touch notes.txt &&"
        "cp solution.c wrong/two_loops.c &&"
        "mkdir wrong/old && cp wrong/two_loops.c wrong/old &&"
        "echo '(exercises/nothing/nothing.h)' >>../../README.md &&"
        /* the same mistake twice: nobody can say which it is */
        "cp wrong/with_itself.c wrong/earlier.c && cd - >/dev/null &&"
        "touch tests/exercises/nothing.c tests/exercises/notes.txt &&"
        "tools/audit.sh --quick unordered_pairs",
        named);
}

Test(cli_audit, what_nobody_can_read_is_named)
{
    static const char *const named[] = {
        "audit: unordered_pairs: unordered_pairs.h must begin with a title of "
        "56 characters at most that ends in a full stop\n",
        "audit: unordered_pairs: the stub cannot be judged: ",
        "audit: unordered_pairs: wrong/two_loops.c must begin with the "
        "sentence to be read\n",
        NULL,
    };

    expect_named(
        "cd " FOLDER " && echo 'int main(void) { return 0; }' >>stub.c &&"
        "sed -i.old 's/, in one pass/ of numbers, each of them once/' *.h &&"
        "sed -i.old 2,3d wrong/two_loops.c && rm *.old wrong/*.old &&"
        "cd - >/dev/null && tools/audit.sh --quick unordered_pairs",
        named);
}

/* Of the first, gcc says nothing; the second is of no consequence, and without
 * optimisation still there. */
Test(cli_audit, what_only_clang_or_a_sanitizer_sees_is_named)
{
    static const char *const named[] = {
        "audit: unordered_pairs: the solution does not pass with gcc "
        "-fsanitize=",
        "audit: unordered_pairs: stub.c has warnings of clang\n",
        NULL,
    };

    if (!tried_has("clang")) {
        cr_skip_test("clang is not installed");
    }
    expect_named(
        "cd " FOLDER " && sed -i.old 's/^    return 0;/    if ((count == 3)) "
        "{ return 1; }\\n&/' stub.c &&"
        "sed -i.old 's/^    int64_t sum = 0;/    int32_t most = INT32_MAX; "
        "most += (int32_t)count; (void)most;\\n&/' solution.c && rm *.old &&"
        "cd - >/dev/null && tools/audit.sh unordered_pairs",
        named);
}

Test(cli_audit, a_compiler_that_is_missing_is_named)
{
    expect("sed -i.old 's/in gcc clang/in gcc nocc/' tools/audit.sh &&"
           "tools/audit.sh --quick unordered_pairs",
           0,
           "audit: nothing was tried with nocc, which is not installed\n"
           "audit: 1 exercises keep what they promise\n",
           "");
}

Test(cli_audit, a_count_that_no_test_asserts_is_named)
{
    static const char *const named[] = {
        "audit: unordered_pairs: the text says 1001, and no test does\n",
        "audit: unordered_pairs: the text says 1002, and no test does\n",
        "audit: unordered_pairs: the text says 1003, and no test does\n",
        "audit: unordered_pairs: the text says 1004, and no test does\n",
        NULL,
    };

    expect_named("cd " FOLDER " && sed -i.old 's/= 11/= 1,001/' *.h &&"
                 "echo '1,002 pairs' >>hints.md && rm wrong/* &&"
                 "echo '/* Not 1,003 pairs. */' >wrong/two_loops.c &&"
                 "sed -i.old 's/it is 11/it is 1,004/' ../../README.md &&"
                 "cd - >/dev/null && tools/audit.sh --quick unordered_pairs",
                 named);
}

Test(cli_audit, whatever_tells_time_is_named)
{
    static const char *const ways[] = {
        "time(NULL)",
        "clock()",
        "timespec_get(&t, 1)",
        "getrusage(0, &usage)",
        "#include <sys/time.h>",
        "#include \"lib/measure/clock.h\"",
    };
    static const char *const named[] = {
        "audit: unordered_pairs: a test or call.c reads a clock\n", NULL};

    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        char line[RUN_PATH_SIZE];

        snprintf(line, sizeof line,
                 "echo '/* %s */' >" FOLDER "/call.c &&"
                 "rm -f " FOLDER "/wrong/* &&"
                 "tools/audit.sh --quick unordered_pairs",
                 ways[i]);
        expect_named(line, named);
    }
}

Test(cli_audit, a_new_exercise_has_all_its_files)
{
    expect("tools/new_exercise.sh 01 bubble_sum", 0,
           "made chapters/01-pair_sum/exercises/bubble_sum and "
           "tests/exercises/bubble_sum.c; what is left to write:\n"
           "  make audit EX=bubble_sum\n",
           "");
    expect("cd chapters/01-pair_sum/exercises/bubble_sum && ls *.* wrong", 0,
           "bubble_sum.h\ncall.c\nhints.md\nsolution.c\nstub.c\n\nwrong:\n*",
           "");
    expect("tools/new_exercise.sh 01 bubble_sum", 2, "",
           "new-exercise: chapters/01-pair_sum/exercises/bubble_sum is there "
           "already: choose another NAME\n");
    /* What is left to write is said. */
    expect(
        "tools/audit.sh --quick bubble_sum", 1,
        "*audit: bubble_sum: a text of the template is still to be written\n*",
        "*");
}

Test(cli_audit, a_new_exercise_has_a_good_name_and_a_chapter)
{
    static const char *const taken[] = {"int", "bool", "main", "qsort"};

    expect("tools/new_exercise.sh 01 Bubble_sum", 2, "",
           "new-exercise: NAME='Bubble_sum' must be a lower-case letter, *");
    expect("tools/new_exercise.sh 01", 2, "", "new-exercise: NAME='' must *");
    for (size_t i = 0; i < sizeof taken / sizeof *taken; i++) {
        char line[RUN_PATH_SIZE];
        char err[RUN_PATH_SIZE];

        snprintf(line, sizeof line, "tools/new_exercise.sh 01 %s", taken[i]);
        snprintf(err, sizeof err,
                 "new-exercise: NAME='%s' is a word of C or of its library: "
                 "choose another NAME\n",
                 taken[i]);
        expect(line, 2, "", err);
    }
    expect("tools/new_exercise.sh 77 bubble_sum", 2, "",
           "new-exercise: CHAPTER='77' must be one of: 01 \n");
}
