/* build/bin/try, interrupted from the keyboard: nothing may be left behind. */
/* NOLINTNEXTLINE(*-reserved-identifier,cert-dcl37-c,*-naming) */
#define _XOPEN_SOURCE 700 /* glob, setpgid */
#include <criterion/criterion.h>
#include <glob.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/project.h"

static struct project project;

static size_t count_of(const char *pattern)
{
    char path[RUN_PATH_SIZE];
    glob_t found;
    int failed = glob(project_path(&project, pattern, path), 0, NULL, &found);
    size_t count = failed ? 0 : found.gl_pathc;

    if (!failed) {
        globfree(&found);
    }
    return count;
}

/* In a process group of its own, like a command that a shell has started. */
static pid_t start(char *const argv[])
{
    pid_t child = fork();

    cr_assert(child >= 0);
    if (child == 0) {
        setpgid(0, 0);
        execv(argv[0], argv);
        _exit(127);
    }
    setpgid(child, child);
    return child;
}

/* The folder of an answer that runs stands in the folder of the judgement. */
static bool an_answer_runs(void)
{
    return count_of("tmp/pace-*/pace-*") > 0 || count_of("tmp/pace-*") > 1;
}

Test(cli_try_interrupt, nothing_is_left_behind, .timeout = 120)
{
    char program[RUN_PATH_SIZE];
    char folder[RUN_PATH_SIZE];
    char exercise[] = "unordered_pairs";
    char answer[] = "tests/answers/sleeps.c";
    char *argv[] = {program, exercise, answer, NULL};
    int status = 0;
    pid_t child;

    project_make(&project);
    project_path(&project, "build/bin/try", program);
    project_write(&project, "tmp/kept", "");
    setenv("TMPDIR", project_path(&project, "tmp", folder), 1);
    child = start(argv);
    while (!an_answer_runs() && waitpid(child, &status, WNOHANG) == 0) {
    }
    cr_assert_eq(kill(-child, SIGINT), 0);
    cr_assert_eq(waitpid(child, &status, 0), child);
    cr_assert(WIFEXITED(status), "%d", status);
    cr_expect_eq(WEXITSTATUS(status), 130);
    cr_expect_eq(count_of("tmp/*"), 1, "%zu", count_of("tmp/*"));
    project_remove(&project);
}
