#include "tests/support/run.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <criterion/criterion.h>

/* The program's three streams.  They are files, not pipes: nobody has to
 * read while it runs, so neither side can wait for the other for ever. */
struct streams {
    FILE *in;
    FILE *out;
    FILE *err;
    int out_fd; /* where standard output goes; often that of out */
};

static int closed_pipe(void)
{
    int ends[2];

    cr_assert_eq(pipe(ends), 0, "no pipe: %s", strerror(errno));
    close(ends[0]);
    return ends[1];
}

static void open_streams(struct streams *streams, const char *stdin_text,
                         const char *stdout_path)
{
    streams->in = tmpfile();
    streams->out = tmpfile();
    streams->err = tmpfile();
    cr_assert(streams->in && streams->out && streams->err, "no file: %s",
              strerror(errno));
    if (stdin_text) {
        cr_assert(fputs(stdin_text, streams->in) != EOF);
    }
    rewind(streams->in);
    if (!stdout_path) {
        streams->out_fd = fileno(streams->out);
    } else if (strcmp(stdout_path, RUN_CLOSED_PIPE) == 0) {
        streams->out_fd = closed_pipe();
    } else {
        streams->out_fd = open(stdout_path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
        cr_assert(streams->out_fd >= 0, "cannot open %s: %s", stdout_path,
                  strerror(errno));
    }
}

static void close_streams(struct streams *streams)
{
    if (streams->out_fd != fileno(streams->out)) {
        close(streams->out_fd);
    }
    fclose(streams->in);
    fclose(streams->out);
    fclose(streams->err);
}

/* The child's side.  A group of its own lets a time-out stop its children,
 * too; a test runner may have set SIGPIPE aside, a shell does not. */
static void become(char *const argv[], const struct streams *streams)
{
    setpgid(0, 0);
    signal(SIGPIPE, SIG_DFL);
    if (dup2(fileno(streams->in), STDIN_FILENO) < 0 ||
        dup2(streams->out_fd, STDOUT_FILENO) < 0 ||
        dup2(fileno(streams->err), STDERR_FILENO) < 0) {
        _exit(126);
    }
    execvp(argv[0], argv);
    fprintf(stderr, "run: cannot start %s: %s\n", argv[0], strerror(errno));
    fflush(stderr);
    _exit(127);
}

/* Waits until every copy of the pipe's other end is closed, which is when
 * the program and its children have ended.  Returns 0 on a time-out. */
static int ends_in_time(int lifeline)
{
    struct pollfd end = {.fd = lifeline, .events = POLLIN};
    int ready;

    do {
        ready = poll(&end, 1, RUN_TIMEOUT_S * 1000);
    } while (ready < 0 && errno == EINTR);
    return ready;
}

static int run_child(char *const argv[], const struct streams *streams)
{
    int lifeline[2];
    int state;

    cr_assert_eq(pipe(lifeline), 0, "no pipe: %s", strerror(errno));
    fflush(NULL);
    pid_t child = fork();

    cr_assert(child >= 0, "cannot fork: %s", strerror(errno));
    if (child == 0) {
        close(lifeline[0]);
        become(argv, streams);
    }
    close(lifeline[1]);
    int in_time = ends_in_time(lifeline[0]);

    if (!in_time) {
        kill(-child, SIGKILL);
    }
    close(lifeline[0]);
    while (waitpid(child, &state, 0) < 0) {
        cr_assert_eq(errno, EINTR, "cannot wait: %s", strerror(errno));
    }
    if (!in_time) {
        return RUN_TIMED_OUT;
    }
    return WIFSIGNALED(state) ? -WTERMSIG(state) : WEXITSTATUS(state);
}

static char *contents(FILE *stream, size_t *size)
{
    cr_assert_eq(fseek(stream, 0, SEEK_END), 0);
    long end = ftell(stream);

    cr_assert(end >= 0);
    rewind(stream);
    *size = (size_t)end;
    char *text = malloc(*size + 1);

    cr_assert_not_null(text);
    cr_assert_eq(fread(text, 1, *size, stream), *size);
    text[*size] = '\0';
    return text;
}

void run_into(char *const argv[], const char *stdin_text,
              const char *stdout_path, struct run_result *result)
{
    struct streams streams;

    open_streams(&streams, stdin_text, stdout_path);
    result->status = run_child(argv, &streams);
    result->out = contents(streams.out, &result->out_size);
    result->err = contents(streams.err, &result->err_size);
    close_streams(&streams);
}

void run(char *const argv[], const char *stdin_text, struct run_result *result)
{
    run_into(argv, stdin_text, NULL, result);
}

void run_release(struct run_result *result)
{
    free(result->out);
    free(result->err);
    *result = (struct run_result){0};
}

char *run_path(const char *name, char path[])
{
    const char *build = getenv("PACE_BUILD");
    int length = snprintf(path, RUN_PATH_SIZE, "%s/%s",
                          build && *build ? build : "build", name);

    cr_assert(length > 0 && length < RUN_PATH_SIZE);
    return path;
}

void run_program(const char *name, const char *const arguments[],
                 const char *stdin_text, struct run_result *result)
{
    char path[RUN_PATH_SIZE];
    char *argv[RUN_MAX_ARGUMENTS + 2] = {run_path(name, path)};

    for (size_t i = 0; arguments[i]; i++) {
        cr_assert(i < RUN_MAX_ARGUMENTS);
        argv[i + 1] = (char *)arguments[i];
    }
    run(argv, stdin_text, result);
}
