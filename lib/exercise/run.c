/* realpath is an extension of POSIX.1-2008. */
/* NOLINTNEXTLINE(*-reserved-identifier,cert-dcl37-c,*-naming) */
#define _XOPEN_SOURCE 700
#include "lib/exercise/run.h"

#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/exercise/child_process.h"
#include "lib/exercise/report.h"
#include "lib/exercise/words.h"

/* The first line of a case, and of what is known of a silent child. */
#define HEAD_ROOM 512

static bool write_all(int fd, const char *text, size_t length)
{
    while (length > 0) {
        ssize_t written = write(fd, text, length);

        if (written < 0) {
            return false;
        }
        text += written;
        length -= (size_t)written;
    }
    return true;
}

static bool draw(uint64_t *nonce)
{
    int fd = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
    bool drawn = fd >= 0 && read(fd, nonce, sizeof *nonce) == sizeof *nonce;

    if (fd >= 0) {
        close(fd);
    }
    return drawn;
}

static bool write_case(int fd, const struct pace_run_ask *ask, uint64_t nonce)
{
    char head[HEAD_ROOM];
    int length;

    length = snprintf(head, sizeof head,
                      "pace 1 %016" PRIx64 " %" PRIu64 " %" PRIu64 " %d\n",
                      nonce, ask->budget ? ask->budget : PACE_WORK_BUDGET,
                      ask->refuse, ask->guard);
    return write_all(fd, head, (size_t)length) &&
           write_all(fd, ask->input, strlen(ask->input)) &&
           lseek(fd, 0, SEEK_SET) == 0;
}

static char *printed_text(const struct pace_child *child)
{
    char *text = malloc(PACE_PRINT_LIMIT + 1);
    ssize_t got;

    if (!text) {
        return NULL;
    }
    got = pread(child->printed, text, PACE_PRINT_LIMIT, 0);
    text[got > 0 ? got : 0] = '\0';
    return text;
}

/* What is known of a child that did not report. */
static char *silent(const struct pace_child *child, struct pace_run *run)
{
    int by = WIFSIGNALED(child->status) ? WTERMSIG(child->status) : 0;

    /* On a busy machine the limit of time may come before that of CPU time. */
    if ((child->too_long && child->busy) || by == SIGXCPU ||
        (by == SIGKILL && child->busy)) {
        run->fate = PACE_LOOPED;
        return pace_words("does not end within its time");
    }
    if (child->too_long) {
        run->fate = PACE_WAITED;
        return pace_words("did not come back within %d s: does it wait for "
                          "something?",
                          PACE_WALL_LIMIT_S);
    }
    if (by == SIGXFSZ) {
        run->fate = PACE_PRINTED;
        return pace_words("printed more than %zu KiB", PACE_PRINT_LIMIT / 1024);
    }
    if (by == SIGSYS) {
        run->fate = PACE_DENIED;
        return pace_words("asks the system for what an answer has no need of");
    }
    if (by) {
        /* What the loader cannot map, or the stack has no room for. */
        bool early = by == SIGSEGV || by == SIGBUS || by == SIGKILL;

        run->fate = PACE_FAULTED;
        return pace_words("is ended by signal %d%s", by,
                          early ? ", before it could be seen where: is a "
                                  "variable larger than the memory it may have?"
                                : "");
    }
    run->fate = PACE_EXITED;
    return pace_words(
        "ends the program with status %d, before its result is told",
        WEXITSTATUS(child->status));
}

static enum pace_status conclude(const struct pace_child *child, uint64_t nonce,
                                 struct pace_run *run)
{
    const char *text =
        pace_report_read(child->bytes, child->length, nonce, run);
    bool clean = !child->too_long && WIFEXITED(child->status) &&
                 WEXITSTATUS(child->status) == 0;

    run->printed = printed_text(child);
    if (text && clean) {
        run->text = strdup(text);
    } else if (child->length > 0) {
        run->fate = PACE_FORGED;
        run->text = pace_words("writes to the checker's channel");
    } else {
        run->text = silent(child, run);
    }
    return run->text && run->printed ? PACE_OK : PACE_NO_MEMORY;
}

enum pace_status pace_run_answer(const struct pace_run_ask *ask,
                                 struct pace_run *run)
{
    char program[PATH_MAX];
    struct pace_child child;
    struct pace_run done = {0};
    uint64_t nonce;
    enum pace_status status;

    if (!realpath(ask->answer, program) || access(program, X_OK) != 0) {
        return PACE_CANNOT_READ;
    }
    status = pace_child_open(&child);
    if (!status && (!draw(&nonce) || !write_case(child.input, ask, nonce))) {
        status = PACE_CANNOT_CREATE;
    }
    status =
        status ? status : pace_child_start(&child, program, ask->sanitized);
    status = status ? status : pace_child_finish(&child);
    status = status ? status : conclude(&child, nonce, &done);
    pace_child_release(&child);
    if (status) {
        pace_run_release(&done);
    } else {
        *run = done;
    }
    return status;
}

void pace_run_release(struct pace_run *run)
{
    free(run->text);
    free(run->printed);
    *run = (struct pace_run){0};
}

const char *pace_fate_name(enum pace_fate fate)
{
    static const char *const names[PACE_FATE_COUNT] = {
        [PACE_ANSWERED] = "answered",
        [PACE_FAULTED] = "crashed",
        [PACE_TOO_DEEP] = "too deep",
        [PACE_LOOPED] = "looped",
        [PACE_WAITED] = "waited",
        [PACE_EXITED] = "exited",
        [PACE_PRINTED] = "printed without end",
        [PACE_DENIED] = "denied",
        [PACE_FORGED] = "forged",
        [PACE_CASE_AT_FAULT] = "case at fault",
    };

    return fate < PACE_FATE_COUNT ? names[fate] : "";
}
