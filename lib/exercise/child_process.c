/* close_range, prctl and wait4 are not in POSIX. */
/* NOLINTNEXTLINE(*-reserved-identifier,cert-dcl37-c,*-naming) */
#define _GNU_SOURCE
#include "lib/exercise/child_process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "lib/exercise/run.h"

/* Where the child finds the pipe of its report. */
#define REPORT_FD  3
#define LAST_FD    1024
#define FIRST_ROOM ((size_t)4096)
#define MS_PER_S   1000
/* What waits uses next to none; what computes gets its share even of a machine
 * with a lot to do. */
#define BUSY_US 500000

static void limit(int resource, rlim_t soft, rlim_t hard)
{
    setrlimit((__rlimit_resource_t)resource, &(struct rlimit){soft, hard});
}

static void limit_all(bool sanitized)
{
    limit(RLIMIT_CPU, PACE_CPU_LIMIT_S, PACE_CPU_LIMIT_S + 1);
    limit(RLIMIT_FSIZE, PACE_PRINT_LIMIT, PACE_PRINT_LIMIT);
    limit(RLIMIT_STACK, PACE_STACK_LIMIT, PACE_STACK_LIMIT);
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_NPROC, 0, 0);
    /* A sanitizer reserves address space by the terabyte. */
    if (!sanitized) {
        limit(RLIMIT_AS, PACE_MEMORY_LIMIT, PACE_MEMORY_LIMIT);
    }
}

static void close_from(int first)
{
#ifdef __linux__
    if (close_range((unsigned)first, ~0U, 0) == 0) {
        return;
    }
#endif
    for (int fd = first; fd < LAST_FD; fd++) {
        close(fd);
    }
}

/* Between fork and exec: no call but those that are safe there. */
_Noreturn static void become(const struct pace_child *child,
                             const char *program, bool sanitized)
{
    char *const arguments[] = {(char *)"answer", NULL};
    char *const environment[] = {NULL};
    sigset_t none;

    setpgid(0, 0);
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    if (fchdir(child->scratch.fd) != 0 ||
        dup2(child->input, STDIN_FILENO) < 0 ||
        dup2(child->printed, STDOUT_FILENO) < 0 ||
        dup2(child->printed, STDERR_FILENO) < 0 ||
        dup2(child->report[1], REPORT_FD) < 0) {
        _exit(EXIT_FAILURE);
    }
    close_from(REPORT_FD + 1);
    for (int number = 1; number < SIGRTMIN; number++) {
        signal(number, SIG_DFL);
    }
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    limit_all(sanitized);
    execve(program, arguments, environment);
    _exit(EXIT_FAILURE);
}

/* dup2 onto 0 to 3 must not hit a descriptor that is still to be copied. */
static int lift(int fd)
{
    int lifted;

    if (fd < 0 || fd > REPORT_FD) {
        return fd;
    }
    lifted = fcntl(fd, F_DUPFD_CLOEXEC, REPORT_FD + 1);
    close(fd);
    return lifted;
}

enum pace_status pace_child_open(struct pace_child *child)
{
    *child = (struct pace_child){
        .scratch.fd = -1, .input = -1, .printed = -1, .report = {-1, -1}};
    if (pace_scratch_make(&child->scratch) || pipe(child->report) != 0) {
        return PACE_CANNOT_CREATE;
    }
    child->scratch.fd = lift(child->scratch.fd);
    child->report[0] = lift(child->report[0]);
    child->report[1] = lift(child->report[1]);
    child->input = lift(pace_scratch_file(&child->scratch));
    child->printed = lift(pace_scratch_file(&child->scratch));
    return child->scratch.fd < 0 || child->report[0] < 0 ||
                   child->report[1] < 0 || child->input < 0 ||
                   child->printed < 0
               ? PACE_CANNOT_CREATE
               : PACE_OK;
}

static void shut(int *fd)
{
    if (*fd >= 0) {
        close(*fd);
        *fd = -1;
    }
}

static int64_t now_ms(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * MS_PER_S + now.tv_nsec / 1000000;
}

/* Whether the child has more to say before the deadline. */
static bool more_to_come(const struct pace_child *child, int64_t deadline_ms)
{
    struct pollfd end = {.fd = child->report[0], .events = POLLIN};
    int64_t left = deadline_ms - now_ms();
    int ready;

    do {
        ready = poll(&end, 1, left > 0 ? (int)left : 0);
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

/* Until the pipe is closed, its time is up, or it says more than it may. */
static enum pace_status listen_until(struct pace_child *child,
                                     int64_t deadline_ms)
{
    size_t room = FIRST_ROOM;

    child->bytes = malloc(room);
    if (!child->bytes) {
        return PACE_NO_MEMORY;
    }
    child->bytes[0] = '\0';
    while (more_to_come(child, deadline_ms)) {
        ssize_t got = read(child->report[0], child->bytes + child->length,
                           room - child->length - 1);

        if (got <= 0 || child->length > PACE_RESULT_LIMIT + FIRST_ROOM) {
            return PACE_OK;
        }
        child->length += (size_t)got;
        child->bytes[child->length] = '\0';
        if (child->length + 1 == room) {
            char *grown = realloc(child->bytes, 2 * room);

            if (!grown) {
                return PACE_NO_MEMORY;
            }
            child->bytes = grown;
            room *= 2;
        }
    }
    child->too_long = true;
    return PACE_OK;
}

static bool was_busy(const struct rusage *used)
{
    int64_t seconds = used->ru_utime.tv_sec + used->ru_stime.tv_sec;

    return seconds > 0 ||
           used->ru_utime.tv_usec + used->ru_stime.tv_usec > BUSY_US;
}

/* Waits for its end until the deadline, then makes it end. */
static void reap(struct pace_child *child, int64_t deadline_ms)
{
    struct timespec nap = {.tv_nsec = 200000};
    struct rusage used = {0};
    pid_t ended = 0;

    while (!child->too_long &&
           (ended = wait4(child->pid, &child->status, WNOHANG, &used)) == 0) {
        child->too_long = now_ms() > deadline_ms;
        nanosleep(&nap, NULL);
    }
    /* With it whatever it has left behind. */
    kill(-child->pid, SIGKILL);
    if (ended == 0) {
        kill(child->pid, SIGKILL);
        wait4(child->pid, &child->status, 0, &used);
    }
    child->busy = was_busy(&used);
}

enum pace_status pace_child_start(struct pace_child *child, const char *program,
                                  bool sanitized)
{
    child->pid = fork();
    if (child->pid == 0) {
        become(child, program, sanitized);
    }
    if (child->pid < 0) {
        return PACE_CANNOT_CREATE;
    }
    setpgid(child->pid, child->pid);
    shut(&child->report[1]);
    return PACE_OK;
}

enum pace_status pace_child_finish(struct pace_child *child)
{
    int64_t deadline_ms = now_ms() + (int64_t)PACE_WALL_LIMIT_S * MS_PER_S;
    enum pace_status status = listen_until(child, deadline_ms);

    child->too_long |= status != PACE_OK;
    reap(child, deadline_ms);
    return status;
}

void pace_child_release(struct pace_child *child)
{
    free(child->bytes);
    child->bytes = NULL;
    shut(&child->report[0]);
    shut(&child->report[1]);
    shut(&child->input);
    shut(&child->printed);
    pace_scratch_remove(&child->scratch);
}
