#ifndef TESTS_RUN_H
#define TESTS_RUN_H

#include <stddef.h>

/*
 * Runs a program as a user would and keeps what it said.
 *
 *     const char *arguments[] = {"--claim", "n", NULL};
 *     struct run_result result;
 *
 *     run_program("bin/fit", arguments, "n,cost\n1,1\n2,2\n", &result);
 *     cr_assert_eq(result.status, 0);
 *     run_release(&result);
 *
 * Whatever keeps a program from being started fails the test at once.
 */
struct run_result {
    int status; /* its exit status; -SIGNAL where a signal ended it */
    char *out;  /* all of standard output, ended by a 0 */
    char *err;  /* all of standard error, likewise */
    size_t out_size;
    size_t err_size;
};

/* The status of a program that was stopped because it took too long. */
#define RUN_TIMED_OUT (-1000)
/* Far beyond what any command of ours needs, even with sanitizers. */
#define RUN_TIMEOUT_S 60

#define RUN_PATH_SIZE 4096

/* Stands for a standard output whose reader has gone, as after `| head -1`. */
#define RUN_CLOSED_PIPE "|"

/*
 * argv        ends with NULL; argv[0] is looked up in PATH unless it has a /
 * stdin_text  what the program reads; NULL: an empty standard input
 */
void run(char *const argv[], const char *stdin_text, struct run_result *result);

/* The same with standard output to a file ("/dev/full") or RUN_CLOSED_PIPE;
 * result->out is then "". */
void run_into(char *const argv[], const char *stdin_text,
              const char *stdout_path, struct run_result *result);

/* Runs $PACE_BUILD/NAME; arguments come after the program's name, end with
 * NULL, and are RUN_MAX_ARGUMENTS at most. */
#define RUN_MAX_ARGUMENTS 30
void run_program(const char *name, const char *const arguments[],
                 const char *stdin_text, struct run_result *result);

void run_release(struct run_result *result);

/* Writes $PACE_BUILD/NAME into path, which has room for RUN_PATH_SIZE, and
 * returns it; without PACE_BUILD the folder is "build". */
char *run_path(const char *name, char path[]);

#endif
