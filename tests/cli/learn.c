/* bin/learn: hints, the solution, progress, and watch at a terminal. */
/* posix_openpt is an extension of POSIX.1-2008. */
#define _XOPEN_SOURCE 700
#include <criterion/criterion.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "lib/exercise/command.h"
#include "tests/support/project.h"
#include "tests/support/tried.h"

#define FOLDER "chapters/01-pair_sum/exercises/unordered_pairs"
#define OWN    "my/unordered_pairs.c"

static struct project project;

static void make_project(void)
{
    project_make(&project);
}

static void remove_project(void)
{
    project_remove(&project);
}

TestSuite(cli_learn, .init = make_project, .fini = remove_project,
          .timeout = 300);

/* The words are a pattern of tried_matches. */
static void expect(const char *program, const char *const arguments[],
                   int status, const char *out, const char *err)
{
    struct run_result result;

    project_run(&project, program, arguments, &result);
    cr_assert_eq(result.status, status, "%d: %s", result.status, result.err);
    cr_assert(tried_matches(result.out, out), "%s", result.out);
    cr_assert(tried_matches(result.err, err), "%s", result.err);
    run_release(&result);
}

static void save_answer(const char *from)
{
    char *text = pace_command_output(from);

    cr_assert_not_null(text);
    project_write(&project, OWN, text);
    free(text);
}

static void try_own(int status)
{
    expect("try", (const char *[]){"unordered_pairs", NULL}, status, "*", "");
}

/* The table as a file has that line. */
static void expect_csv(const char *line)
{
    static const char *const head =
        "chapter,exercise,state,tries,hints,solution_shown,verdict\n";
    char csv[RUN_PATH_SIZE];
    char *text;

    project_path(&project, "progress.csv", csv);
    expect("learn", (const char *[]){"progress", "--csv", csv, NULL}, 0, "*",
           "");
    text = pace_command_output(csv);
    cr_assert_not_null(text);
    cr_assert_eq(strncmp(text, head, strlen(head)), 0, "%s", text);
    cr_assert_not_null(strstr(text, line), "%s", text);
    free(text);
}

Test(cli_learn, each_hint_comes_after_those_before)
{
    const char *const arguments[] = {"hint", "unordered_pairs", NULL};

    expect("learn", arguments, 0, "Hint 1 of 3\n\nMultiply out*there?\n", "");
    expect("learn", arguments, 0, "Hint 1 of 3\n*\nHint 2 of 3\n*once.\n", "");
    for (int i = 0; i < 2; i++) {
        expect("learn", arguments, 0,
               "Hint 1 of 3\n*\nHint 2 of 3\n*\nHint 3 of 3\n*halved.\n", "");
    }
    expect("learn", (const char *[]){"hint", "unordred_pairs", NULL}, 2, "",
           "learn: no exercise is called 'unordred_pairs': do you mean "
           "unordered_pairs?\n");
}

Test(cli_learn, the_solution_is_for_who_has_passed)
{
    const char *const arguments[] = {"solution", "unordered_pairs", NULL};
    char *solution = pace_command_output(FOLDER "/solution.c");

    cr_assert_not_null(solution);
    expect("learn", arguments, 1, "",
           "learn: unordered_pairs is not solved yet (make hint "
           "EX=unordered_pairs helps); ANYWAY=1 shows the solution all the "
           "same\n");
    save_answer("tests/answers/twice.c");
    try_own(1);
    expect("learn", arguments, 1, "", "*is not solved yet*");
    save_answer("tests/answers/right.c");
    try_own(0);
    expect("learn", arguments, 0, solution, "");
    /* Who has passed may break it again. */
    save_answer("tests/answers/twice.c");
    try_own(1);
    expect("learn", arguments, 0, solution, "");
    free(solution);
}

Test(cli_learn, the_solution_may_be_asked_for)
{
    expect("learn",
           (const char *[]){"solution", "--anyway", "unordered_pairs", NULL}, 0,
           "*int64_t unordered_pairs(*", "");
    expect_csv("\n01-pair_sum,unordered_pairs,untouched,0,0,1,\n");
}

/* One line of the table, less what depends on how many exercises there are. */
static void expect_row(int done, int tried)
{
    char row[128];

    snprintf(row, sizeof row,
             "chapter          done  tried  untouched\n*\n"
             "%-16s %4d %6d *\n*",
             "01-pair_sum", done, tried);
    expect("learn", (const char *[]){"progress", NULL}, 0, row, "");
}

Test(cli_learn, progress_is_counted_by_chapter)
{
    expect_row(0, 0);
    expect("try", (const char *[]){"unordered_pairs", NULL}, 1,
           "unordered_pairs: not written yet\n*",
           "made */my/unordered_pairs.c: write your answer there\n");
    /* A stub that was only just made is no try. */
    expect_row(0, 0);
    save_answer("tests/answers/slow.c");
    try_own(2);
    expect_row(0, 1);
    save_answer("tests/answers/right.c");
    try_own(0);
    expect_row(1, 0);
    expect_csv("\n01-pair_sum,unordered_pairs,done,2,0,0,pass\n");
    expect("learn", (const char *[]){"progress", "--csv", "/no/such", NULL}, 73,
           "*", "learn: /no/such: *: No such file or directory\n");
}

Test(cli_learn, a_damaged_notebook_is_named_and_kept)
{
    static const char *const damaged = "{\"schema\": 1, \"exercises\": [}";
    char path[RUN_PATH_SIZE];
    char *text;

    project_write(&project, "my/progress.json", damaged);
    expect("learn", (const char *[]){"progress", NULL}, 2, "",
           "learn: my/progress.json is damaged: move it away to begin anew\n");
    save_answer("tests/answers/right.c");
    expect("try", (const char *[]){"unordered_pairs", NULL}, 0,
           "unordered_pairs: pass*",
           "try: my/progress.json: *; this try is not noted\n");
    text =
        pace_command_output(project_path(&project, "my/progress.json", path));
    cr_assert_str_eq(text, damaged);
    free(text);
}

Test(cli_learn, bad_usage_is_explained)
{
    expect("learn", (const char *[]){NULL}, 2, "", "usage: learn hint*");
    expect("learn", (const char *[]){"--help", NULL}, 0, "usage: learn hint*",
           "");
    expect("learn", (const char *[]){"teach", "climb", NULL}, 2, "",
           "learn: no command is called 'teach'\n*");
    expect("learn", (const char *[]){"hint", NULL}, 2, "",
           "learn: which exercise? make exercises lists them; then *");
}

/* ---- watch ---- */

struct terminal {
    int keyboard; /* of the side at which the learner sits */
    pid_t program;
    char screen[1 << 16];
    size_t length;
};

static void start_watching(struct terminal *terminal)
{
    char program[RUN_PATH_SIZE];
    char *argv[] = {project_path(&project, "build/bin/learn", program),
                    (char *)"watch", (char *)"unordered_pairs", NULL};

    *terminal = (struct terminal){.keyboard = posix_openpt(O_RDWR | O_NOCTTY)};
    cr_assert(terminal->keyboard >= 0 && grantpt(terminal->keyboard) == 0 &&
              unlockpt(terminal->keyboard) == 0);
    terminal->program = fork();
    cr_assert(terminal->program >= 0);
    if (terminal->program == 0) {
        int slave;

        setsid();
        slave = open(ptsname(terminal->keyboard), O_RDWR);
        dup2(slave, STDIN_FILENO);
        dup2(slave, STDOUT_FILENO);
        dup2(slave, STDERR_FILENO);
        alarm(120); /* if the test fails */
        execv(argv[0], argv);
        _exit(127);
    }
}

/* Reads on until the words appear, then forgets what came up to them. */
static void wait_for(struct terminal *terminal, const char *words)
{
    struct pollfd more = {.fd = terminal->keyboard, .events = POLLIN};
    const size_t room = sizeof terminal->screen - 1;
    const char *found;
    ssize_t got;

    while (!(found = strstr(terminal->screen, words))) {
        cr_assert_eq(poll(&more, 1, 60000), 1, "no '%s' in: %s", words,
                     terminal->screen);
        got = read(terminal->keyboard, terminal->screen + terminal->length,
                   room - terminal->length);
        cr_assert(got > 0, "no '%s' in: %s", words, terminal->screen);
        terminal->length += (size_t)got;
        terminal->screen[terminal->length] = '\0';
    }
    found += strlen(words);
    terminal->length -= (size_t)(found - terminal->screen);
    memmove(terminal->screen, found, terminal->length + 1);
}

static void press(const struct terminal *terminal, char key)
{
    cr_assert_eq(write(terminal->keyboard, &key, 1), 1);
}

static void expect_end(struct terminal *terminal)
{
    struct termios modes;
    int state;

    cr_assert_eq(waitpid(terminal->program, &state, 0), terminal->program);
    cr_assert(WIFEXITED(state) && WEXITSTATUS(state) == 0, "%x",
              (unsigned)state);
    /* The terminal is as it was. */
    cr_assert_eq(tcgetattr(terminal->keyboard, &modes), 0);
    cr_assert(modes.c_lflag & ECHO);
    cr_assert(modes.c_lflag & ICANON);
    close(terminal->keyboard);
}

Test(cli_learn, watch_judges_each_save_until_told_to_quit)
{
    static struct terminal terminal;

    start_watching(&terminal);
    wait_for(&terminal, "unordered_pairs: not written yet");
    wait_for(&terminal, "(h hint, n next, q quit): waiting for a save");
    save_answer("tests/answers/twice.c");
    wait_for(&terminal, "unordered_pairs: wrong (1 of 7 tests hold)");
    wait_for(&terminal, "You count every pair twice");
    wait_for(&terminal, "waiting for a save");
    press(&terminal, 'h');
    wait_for(&terminal, "Hint 1 of 3");
    save_answer("tests/answers/right.c");
    wait_for(&terminal, "unordered_pairs: pass (7 of 7 tests hold)");
    wait_for(&terminal, "waiting for a save");
    press(&terminal, 'n');
    wait_for(&terminal, ": not written yet");
    wait_for(&terminal, "waiting for a save");
    press(&terminal, 'q');
    expect_end(&terminal);
    expect_csv("\n01-pair_sum,unordered_pairs,done,2,1,0,pass\n");
}

Test(cli_learn, watch_ends_when_interrupted)
{
    static struct terminal terminal;

    start_watching(&terminal);
    wait_for(&terminal, "waiting for a save");
    press(&terminal, '\003');
    expect_end(&terminal);
}
