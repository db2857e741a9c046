#include "tests/support/run.h"

#include <signal.h>
#include <string.h>

#include <criterion/criterion.h>

/* What the tests of the command line stand on, tried on the shell. */
static void shell(const char *command, const char *stdin_text,
                  struct run_result *result)
{
    char *argv[] = {"sh", "-c", (char *)command, NULL};

    run(argv, stdin_text, result);
}

Test(run, both_streams_and_the_exit_status_are_kept)
{
    struct run_result result;

    shell("cat; echo trouble >&2; exit 3", "one\ntwo\n", &result);
    cr_assert_eq(result.status, 3);
    cr_assert_str_eq(result.out, "one\ntwo\n");
    cr_assert_eq(result.out_size, 8);
    cr_assert_str_eq(result.err, "trouble\n");
    run_release(&result);
}

Test(run, more_output_than_a_pipe_holds_does_not_block)
{
    struct run_result result;

    shell("head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2", NULL,
          &result);
    cr_assert_eq(result.status, 0);
    cr_assert_eq(result.out_size, 300000);
    cr_assert_eq(result.err_size, 300000);
    run_release(&result);
}

Test(run, a_signal_is_told_from_an_exit_status)
{
    struct run_result result;

    shell("kill -TERM $$", NULL, &result);
    cr_assert_eq(result.status, -SIGTERM);
    run_release(&result);
}

Test(run, a_program_that_is_not_there_ends_with_127)
{
    char *argv[] = {"./no/such/program", NULL};
    struct run_result result;

    run(argv, NULL, &result);
    cr_assert_eq(result.status, 127);
    cr_assert(strstr(result.err, "./no/such/program"));
    run_release(&result);
}

Test(run, output_can_go_to_a_full_device_or_a_gone_reader)
{
    char *argv[] = {"cat", NULL};
    struct run_result result;

    run_into(argv, "text\n", "/dev/full", &result);
    cr_assert_eq(result.status, 1);
    cr_assert_str_empty(result.out);
    run_release(&result);
    run_into(argv, "text\n", RUN_CLOSED_PIPE, &result);
    cr_assert_eq(result.status, -SIGPIPE);
    run_release(&result);
}
