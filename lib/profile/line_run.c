#define _GNU_SOURCE /* NOLINT(*-reserved-identifier,cert-dcl37-c,*-naming) */
#include "lib/profile/line_run.h"

#ifdef __linux__

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/profile/line_read.h"
#include "lib/profile/rate.h"

#define NS_PER_S  1000000000.0
#define NS_PER_US 1000.0

static volatile sig_atomic_t child;

/* The keyboard's interrupt reaches the program by itself; any other wish to
 * end it is handed on. */
static void pass_on(int signal_number)
{
    if (signal_number != SIGINT && child > 0) {
        kill((pid_t)child, signal_number);
    }
}

static void catch_signals(struct sigaction saved[2])
{
    struct sigaction action = {.sa_handler = pass_on, .sa_flags = SA_RESTART};

    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, &saved[0]);
    sigaction(SIGTERM, &action, &saved[1]);
}

static void restore_signals(const struct sigaction saved[2])
{
    sigaction(SIGINT, &saved[0], NULL);
    sigaction(SIGTERM, &saved[1], NULL);
}

/* Without optimisation and with probes calls take more stack than they would:
 * what is deep for the plain program must not be too deep here. */
static void lift_stack_limit(void)
{
    struct rlimit limit;

    if (getrlimit(RLIMIT_STACK, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_STACK, &limit);
    }
}

/* In the child.  Tells by report why the program cannot be run. */
static void become(const struct pace_line_program *program, int board,
                   int report)
{
    char where[32];
    int error;

    if (program->hide_output) {
        int nowhere = open("/dev/null", O_WRONLY);

        if (nowhere >= 0) {
            dup2(nowhere, STDOUT_FILENO);
        }
    }
    lift_stack_limit();
    snprintf(where, sizeof where, "%d:%d", board, program->heap);
    if (setenv(PACE_LINES_ENVIRONMENT, where, 1) == 0) {
        execv(program->argv[0], program->argv);
    }
    error = errno;
    if (write(report, &error, sizeof error) < 0) {
        _exit(126);
    }
    _exit(127);
}

/* Runs the program; its end goes to facts.  errno tells why it failed. */
static enum pace_status run(const struct pace_line_program *program, int board,
                            struct pace_line_facts *facts)
{
    int report[2];
    int error = 0;
    int status = 0;
    struct rusage usage = {.ru_maxrss = 0};
    pid_t process;

    if (pipe2(report, O_CLOEXEC) != 0) {
        return PACE_NO_MEMORY;
    }
    fflush(NULL);
    process = fork();
    if (process == 0) {
        become(program, board, report[1]);
    }
    close(report[1]);
    if (process < 0) {
        close(report[0]);
        return PACE_NO_MEMORY;
    }
    child = process;
    if (read(report[0], &error, sizeof error) < 0) {
        error = errno;
    }
    close(report[0]);
    while (wait4(process, &status, 0, &usage) < 0 && errno == EINTR) {
    }
    child = 0;
    if (error) {
        errno = error;
        return PACE_CANNOT_READ;
    }
    facts->end = WIFSIGNALED(status) ? PACE_LINE_SIGNALLED : PACE_LINE_EXITED;
    facts->end_value =
        WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
    facts->cpu_ns =
        (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * NS_PER_S +
        (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * NS_PER_US;
    return PACE_OK;
}

/* Reads the board of a program that has ended. */
static enum pace_status read_board(int board, uint64_t end_ticks,
                                   double ns_per_tick,
                                   struct pace_line_data *data)
{
    struct stat file;
    enum pace_status status;
    void *memory;

    if (fstat(board, &file) != 0 ||
        (size_t)file.st_size < sizeof(struct pace_lines_board)) {
        return PACE_UNAVAILABLE;
    }
    memory = mmap(NULL, (size_t)file.st_size, PROT_READ | PROT_WRITE,
                  MAP_SHARED | MAP_NORESERVE, board, 0);
    if (memory == MAP_FAILED) {
        return PACE_NO_MEMORY;
    }
    status = pace_line_read(memory, end_ticks, ns_per_tick, data);
    munmap(memory, (size_t)file.st_size);
    return status;
}

enum pace_status pace_line_run(const struct pace_line_program *program,
                               struct pace_line_data *data)
{
    int board = memfd_create("pace-lines", 0);
    struct sigaction saved[2];
    struct pace_line_facts ended = {.end_value = 0};
    struct pace_rate rate;
    uint64_t end_ticks;
    enum pace_status status;

    if (board < 0) {
        return PACE_NO_MEMORY;
    }
    catch_signals(saved);
    pace_rate_start(&rate);
    status = run(program, board, &ended);
    end_ticks = pace_tick();
    pace_rate_measure(&rate);
    restore_signals(saved);
    if (status == PACE_OK) {
        status = read_board(board, end_ticks, rate.ns_per_tick, data);
    }
    if (status == PACE_OK) {
        data->facts.end = ended.end;
        data->facts.end_value = ended.end_value;
        data->facts.cpu_ns = ended.cpu_ns;
    }
    close(board);
    return status;
}

#else

enum pace_status pace_line_run(const struct pace_line_program *program,
                               struct pace_line_data *data)
{
    (void)program;
    (void)data;
    return PACE_UNAVAILABLE;
}

#endif
