#include "lib/exercise/command.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "lib/demo/interrupt.h"

/* From one look at a program that runs to the next. */
#define NAP_NS 1000000

extern char **environ;

/* The environment and what is added, which comes first and so counts. */
static char **with(const char *const extra[])
{
    size_t added = 0;
    size_t count = 0;
    char **all;

    while (extra[added]) {
        added++;
    }
    while (environ[count]) {
        count++;
    }
    all = malloc((added + count + 1) * sizeof *all);
    if (all) {
        memcpy(all, extra, added * sizeof *all);
        memcpy(all + added, environ, (count + 1) * sizeof *all);
    }
    return all;
}

/* Ends it when an interrupt is asked for: one that leads a process group of its
 * own, as Criterion does, hears nothing from the keyboard. */
static int wait_for(pid_t pid)
{
    struct timespec nap = {.tv_nsec = NAP_NS};
    pid_t ended;
    int status;

    while ((ended = waitpid(pid, &status, WNOHANG)) <= 0) {
        if (ended < 0 && errno != EINTR) {
            return -1;
        }
        if (pace_interrupt_asked() && kill(-pid, SIGKILL) != 0) {
            kill(pid, SIGTERM);
        }
        nanosleep(&nap, NULL);
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

enum pace_status pace_command(const char *const argv[],
                              const char *const extra[], const char *output,
                              int *exited)
{
    posix_spawn_file_actions_t files;
    char **environment = with(extra);
    pid_t pid;
    int failed;

    if (!environment || posix_spawn_file_actions_init(&files) != 0) {
        free(environment);
        return PACE_NO_MEMORY;
    }
    failed =
        posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0) ||
        posix_spawn_file_actions_addopen(&files, 1, output,
                                         O_WRONLY | O_CREAT | O_TRUNC, 0600) ||
        posix_spawn_file_actions_adddup2(&files, 1, 2) ||
        posix_spawn(&pid, argv[0], &files, NULL, (char *const *)argv,
                    environment);
    posix_spawn_file_actions_destroy(&files);
    free(environment);
    if (failed) {
        return PACE_CANNOT_CREATE;
    }
    *exited = wait_for(pid);
    return PACE_OK;
}

char *pace_command_output(const char *path)
{
    FILE *stream = fopen(path, "r");
    char *text = NULL;
    size_t room = 0;

    if (!stream) {
        return NULL;
    }
    if (getdelim(&text, &room, '\0', stream) < 0) {
        free(text);
        text = strdup("");
    }
    fclose(stream);
    return text;
}
