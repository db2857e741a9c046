/*
 * The whole run of an instrumented program under `make profile`.
 *
 * Before main, the process forks.  The child becomes the program; the parent
 * waits for its end, whatever that is, and prints the table from the memory
 * that both share.  So a program that crashed in malloc, ran out of stack or
 * was killed still gets its table, written by a process that is intact, at
 * addresses that mean the same in both.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/profile/functions/calibrate.h"
#include "lib/profile/functions/choices.h"
#include "lib/profile/functions/save.h"
#include "lib/profile/functions/session.h"
#include "lib/profile/functions/snapshot.h"
#include "lib/profile/report.h"

/* What a shell reports for a program that a signal ended. */
#define SIGNAL_BASE 128

static volatile sig_atomic_t program;

/* At the end of the program, or of a child of it: that one has none. */
static void finish(void)
{
    struct pace_session *session = pace_session();

    while (session && session->nesting > 0) {
        pace_session_disable(session);
    }
}

static void become_program(struct pace_session *session, bool quiet)
{
    struct rlimit no_core = {0, 0};
    int nowhere = quiet ? open("/dev/null", O_WRONLY) : -1;

    if (nowhere >= 0) {
        dup2(nowhere, STDOUT_FILENO);
        close(nowhere);
    }
    /* Writing a core file would be charged to whatever function crashed. */
    setrlimit(RLIMIT_CORE, &no_core);
    pace_session_adopt();
    atexit(finish);
    pace_session_enable(session);
}

static void pass_on(int number)
{
    kill((pid_t)program, number);
}

/* Interrupts from the keyboard reach both: the program decides. */
static int wait_for_program(void)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    struct sigaction forward = {.sa_handler = pass_on, .sa_flags = SA_RESTART};
    int status = 0;

    sigaction(SIGINT, &ignore, NULL);
    sigaction(SIGQUIT, &ignore, NULL);
    sigaction(SIGTERM, &forward, NULL);
    sigaction(SIGHUP, &forward, NULL);
    while (waitpid((pid_t)program, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

static uint64_t programs_cpu_ns(void)
{
    struct rusage usage = {0};

    getrusage(RUSAGE_CHILDREN, &usage);

    uint64_t seconds =
        (uint64_t)usage.ru_utime.tv_sec + (uint64_t)usage.ru_stime.tv_sec;
    uint64_t micros =
        (uint64_t)usage.ru_utime.tv_usec + (uint64_t)usage.ru_stime.tv_usec;

    return seconds * 1000000000U + micros * 1000U;
}

/* Returns an exit status: what went wrong with the report, or 0. */
static int report(const struct pace_choices *choices,
                  const struct pace_profile_data *data)
{
    enum pace_status status = pace_profile_report(stdout, data, &choices->view);

    if (status) {
        fprintf(stderr, "profile: cannot print the table: %s\n",
                strerror(errno));
        return pace_status_exit(status);
    }
    status = choices->csv ? pace_save_csv(choices->csv, data) : PACE_OK;
    if (status) {
        fprintf(stderr, "profile: cannot write %s: %s\n", choices->csv,
                strerror(errno));
        return pace_status_exit(status);
    }
    status = choices->chart ? pace_save_chart(choices->chart, data) : PACE_OK;
    if (status) {
        fprintf(stderr, "profile: cannot write %s: %s\n", choices->chart,
                strerror(errno));
    }
    return pace_status_exit(status);
}

/* The parent's life; returns its exit status. */
static int watch(struct pace_session *session,
                 const struct pace_choices *choices)
{
    int ended = wait_for_program();
    struct pace_moment now = {pace_tick(), programs_cpu_ns()};
    struct pace_probe probe = session->probe;
    struct pace_profile_data data;
    bool signalled = WIFSIGNALED(ended);
    int value = signalled ? WTERMSIG(ended) : WEXITSTATUS(ended);

    pace_rate_measure(&session->rate);
    pace_calibrate_again(&session->rate, &probe);

    enum pace_status status = pace_snapshot_take(session, &probe, &now, &data);

    if (status) {
        fprintf(stderr, "profile: %s\n", pace_status_text(status));
        return pace_status_exit(status);
    }
    data.facts.end = signalled ? PACE_PROFILE_SIGNALLED : PACE_PROFILE_EXITED;
    data.facts.end_value = value;

    int failed = report(choices, &data);

    pace_profile_data_release(&data);
    return failed ? failed : signalled ? SIGNAL_BASE + value : value;
}

/* Not exit: destructors and handlers are the program's, which has run. */
static void leave(int status)
{
    fflush(NULL);
    _exit(status);
}

__attribute__((constructor)) static void begin(void)
{
    struct pace_choices choices;

    if (!getenv("PACE_PROFILE")) {
        return;
    }
    if (pace_choices_read(&choices, stderr)) {
        leave(pace_status_exit(PACE_BAD_INPUT));
    }
    /* A program that the program runs is not profiled too. */
    unsetenv("PACE_PROFILE");

    struct pace_session *session = pace_session();

    if (!session) {
        fputs("profile: no memory to record in\n", stderr);
        leave(pace_status_exit(PACE_NO_MEMORY));
    }
    program = (sig_atomic_t)fork();
    if (program < 0) {
        fprintf(stderr, "profile: cannot fork: %s\n", strerror(errno));
        leave(pace_status_exit(PACE_UNAVAILABLE));
    }
    if (program == 0) {
        become_program(session, choices.quiet);
    } else {
        leave(watch(session, &choices));
    }
}
