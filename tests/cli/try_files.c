/* What build/bin/try makes of files and of its command line. */
/* NOLINTNEXTLINE(*-reserved-identifier,cert-dcl37-c,*-naming) */
#define _XOPEN_SOURCE 700 /* realpath */
#include <criterion/criterion.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/project.h"
#include "tests/support/tried.h"

#define STUB "chapters/01-pair_sum/exercises/unordered_pairs/stub.c"

static struct project project;

static void make_project(void)
{
    project_make(&project);
}

static void remove_project(void)
{
    project_remove(&project);
}

TestSuite(cli_try_files, .init = make_project, .fini = remove_project,
          .timeout = 300);

/* try ends with the status; what it says on standard error is just that. */
static void expect_refusal(const char *const arguments[], int status,
                           const char *said)
{
    struct run_result result;

    project_run(&project, "try", arguments, &result);
    cr_assert_eq(result.status, status, "%d: %s", result.status, result.err);
    cr_assert_str_empty(result.out);
    cr_assert(tried_matches(result.err, said), "'%s', not '%s'", result.err,
              said);
    run_release(&result);
}

Test(cli_try_files, bad_usage_is_explained)
{
    expect_refusal((const char *[]){"unordred_pairs", NULL}, 4,
                   "try: no exercise is called 'unordred_pairs': do you mean "
                   "unordered_pairs?\n");
    expect_refusal((const char *[]){"zzzzzzzzzzzz", NULL}, 4,
                   "try: no exercise is called 'zzzzzzzzzzzz'; try --list "
                   "names them\n");
    expect_refusal((const char *[]){NULL}, 4,
                   "try: which exercise? try --list names them; see try "
                   "--help\n");
    expect_refusal((const char *[]){"", NULL}, 4, "try: which exercise? *");
    expect_refusal((const char *[]){"climb", "a.c", "b.c", NULL}, 4,
                   "try: one answer at a time, not 'b.c', too; see try "
                   "--help\n");
    expect_refusal((const char *[]){"--frobnicate", "climb", NULL}, 4, "*");
}

Test(cli_try_files, a_file_that_cannot_be_read_is_named)
{
    char fifo[RUN_PATH_SIZE];
    char said[2 * RUN_PATH_SIZE];

    expect_refusal((const char *[]){"climb", "/no/such/file.c", NULL}, 4,
                   "try: cannot read /no/such/file.c: No such file or "
                   "directory\n");
    expect_refusal((const char *[]){"climb", STUB "/x.c", NULL}, 4,
                   "try: cannot read " STUB "/x.c: Not a directory\n");
    expect_refusal((const char *[]){"climb", "tests", NULL}, 4,
                   "try: cannot read tests: it is no file\n");
    /* Who reads it waits for ever. */
    cr_assert_eq(mkfifo(project_path(&project, "fifo", fifo), 0600), 0);
    snprintf(said, sizeof said, "try: cannot read %s: it is no file\n", fifo);
    expect_refusal((const char *[]){"climb", fifo, NULL}, 4, said);
    expect_refusal((const char *[]){"climb", "/dev/zero", NULL}, 4,
                   "try: cannot read /dev/zero: it is no file\n");
}

Test(cli_try_files, what_one_may_not_read_is_said)
{
    char path[RUN_PATH_SIZE];
    char said[2 * RUN_PATH_SIZE];

    if (geteuid() == 0) {
        remove_project(); /* what is skipped is not tidied up */
        cr_skip_test("root may read everything");
    }
    project_write(&project, "secret.c", "int x;\n");
    cr_assert_eq(chmod(project_path(&project, "secret.c", path), 0), 0);
    snprintf(said, sizeof said, "try: cannot read %s: Permission denied\n",
             path);
    expect_refusal((const char *[]){"climb", path, NULL}, 4, said);
}

/* What try says of an answer that the test writes. */
static void expect(const char *name, const char *text, int status,
                   const char *verdict, const char *sentence)
{
    char path[RUN_PATH_SIZE];
    struct tried due = {project_path(&project, name, path), status, verdict,
                        sentence, NULL};

    project_write(&project, name, text);
    tried_with("gcc", "unordered_pairs", &due);
}

Test(cli_try_files, the_stub_is_not_written_yet)
{
    static const char *const sentence =
        "it is still the stub; what it shall do is said in "
        "chapters/01-pair_sum/exercises/unordered_pairs/unordered_pairs.h";
    struct tried due = {STUB, 1, "not written yet", sentence, NULL};

    tried_with_both("unordered_pairs", &due);
    /* Others indent otherwise. */
    expect("my.c",
           "\t#include \"unordered_pairs.h\"\r\n"
           "int64_t unordered_pairs(const int32_t values[], size_t count) {\r\n"
           "\t(void) values;\r\n\t(void) count;\r\n"
           "\treturn 0; /* Your turn. */\r\n}\r\n\r\n",
           1, "not written yet", sentence);
}

Test(cli_try_files, what_is_no_answer_does_not_compile)
{
    char binary[513] = {0};

    expect("empty.c", "", 3, "does not compile",
           "*empty.c: error: unordered_pairs is used but nowhere defined");
    for (int i = 0; i < 512; i++) {
        binary[i] = (char)(i % 255 + 1);
    }
    expect("binary.c", binary, 3, "does not compile", "*");
    expect("of blanks.c", "int x\n", 3, "does not compile",
           "*/of blanks.c:1:*: error: *");
    /* What clears a screen elsewhere. */
    expect("escape.c", "#error \033[2J\a\n", 3, "does not compile",
           "*/escape.c:1:2: error: *?[2J?");
    /* Latin-1, as old systems have it */
    expect("caf\xE9.c", "int x = y;\n", 3, "does not compile",
           "*/caf\\xE9.c:1:9: error: *");
}

Test(cli_try_files, what_is_included_is_looked_at)
{
    char text[2 * RUN_PATH_SIZE];
    char here[RUN_PATH_SIZE];

    cr_assert_not_null(getcwd(here, sizeof here));
    snprintf(text, sizeof text,
             "#include \"%s/chapters/01-pair_sum/exercises/unordered_pairs/"
             "solution.c\"\n",
             here);
    expect("cheat.c", text, 3, "could not be judged",
           "includes *solution.c, and may include unordered_pairs.h and the "
           "C library only");
    expect("stdin.c", "#include \"/dev/stdin\"\n", 3, "could not be judged",
           "includes /dev/stdin, and may include unordered_pairs.h and the C "
           "library only");
}

Test(cli_try_files, a_link_to_the_solution_is_no_answer)
{
    char *solution = realpath(
        "chapters/01-pair_sum/exercises/unordered_pairs/solution.c", NULL);
    char path[RUN_PATH_SIZE];
    struct tried due = {project_path(&project, "link.c", path), 3,
                        "could not be judged",
                        "*/link.c is a link to the exercise's own files", NULL};

    cr_assert_not_null(solution);
    cr_assert_eq(symlink(solution, path), 0);
    tried_with("gcc", "unordered_pairs", &due);
    free(solution);
}

Test(cli_try_files, a_name_like_an_option_is_one_all_the_same)
{
    struct run_result result;

    project_write(&project, "-x.c", "int x = y;\n");
    cr_assert_eq(chdir(project.root.path), 0);
    project_run(&project, "try",
                (const char *[]){"unordered_pairs", "--", "-x.c", NULL},
                &result);
    cr_assert_eq(result.status, 3);
    cr_assert(tried_matches(result.out, "unordered_pairs: does not compile\n\n"
                                        "  -x.c:1:*: error: *"),
              "%s", result.out);
    run_release(&result);
}

Test(cli_try_files, no_compiler_runs_without_end)
{
    static const char *const sentence =
        "the compiler was stopped: more than 20 s, or too much memory";

    expect("zero.c", "#include \"/dev/zero\"\n", 3, "could not be judged",
           sentence);
    expect("itself.c", "#include __FILE__\n", 3, "does not compile",
           "*itself.c:1:18: error: *");
    expect("table.c", "char x[400000000] = {1};\n", 3, "could not be judged",
           sentence);
    expect("expanded.c",
           "#define A(x) x x x x x x x x x x x x x x x x\n"
           "#define B(x) A(A(x))\n"
           "#define C(x) B(B(x))\n"
           "int x = C(C(1 +)) 1;\n",
           3, "could not be judged", sentence);
    expect("errors.c",
           "#define A(x) x x x x x x x x x x x x x x x x\n"
           "#define B(x) A(A(x))\n"
           "int f(void) { B(B(int y = nobody_has_said_what_this_is;)) }\n",
           3, "does not compile", "*errors.c:3:27: error: *");
}

Test(cli_try_files, a_missing_compiler_is_named)
{
    tried_with("nonesuch", "unordered_pairs",
               &(struct tried){"right", 3, "could not be judged",
                               "there is no compiler 'nonesuch'", NULL});
    /* As where the disk is full. */
    tried_with("false", "unordered_pairs",
               &(struct tried){"right", 3, "could not be judged",
                               "neither compiler nor tests said anything: is "
                               "there room for temporary files?",
                               NULL});
}

Test(cli_try_files, fifty_megabytes_are_no_answer)
{
    const size_t size = (size_t)50 << 20;
    char *text = malloc(size + 1);

    cr_assert_not_null(text);
    memset(text, 'x', size);
    text[size] = '\0';
    expect("large.c", text, 3, "could not be judged",
           "*/large.c has more than 1000000 bytes");
    free(text);
}

Test(cli_try_files, without_the_exercises_built_it_says_what_to_do)
{
    char path[RUN_PATH_SIZE];

    cr_assert_eq(unlink(project_path(&project, "build/exercises", path)), 0);
    expect_refusal((const char *[]){"climb", "tests/answers/right.c", NULL}, 3,
                   "try: *: `make exercises-ready` makes what is missing\n");
    cr_assert_eq(unlink(project_path(&project, "chapters", path)), 0);
    expect_refusal((const char *[]){"climb", NULL}, 3,
                   "try: no exercises in */chapters\n");
    cr_assert_eq(unlink(project_path(&project, "tools", path)), 0);
    expect_refusal((const char *[]){"climb", NULL}, 3,
                   "try: this program has left its project: no "
                   "tools/answer.sh is above it\n");
}
