/* How a profiled program may end, one way per argument.  The whole run is
 * recorded, as by `make profile`. */
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile long sink;
static volatile int never;

static void exits(int n)
{
    if (n > 0) {
        exits(n - 1);
        sink++; /* no tail call */
    } else if (!never) {
        exit(3);
    }
}

static void leaves(void)
{
    _exit(4);
}

static int *volatile nowhere;

static void crashes(int n)
{
    if (n > 0) {
        crashes(n - 1);
        sink++;
    } else {
        *nowhere = 1;
    }
}

static void aborts(void)
{
    abort();
}

static void is_interrupted(void)
{
    raise(SIGINT);
}

static void is_killed(void)
{
    raise(SIGKILL);
}

static long descends(long n)
{
    return n == 0 ? 0 : 1 + descends(n - 1);
}

static void overflows(long n)
{
    volatile char room[1024];

    room[0] = (char)n;
    if (!never) {
        overflows(n + 1);
    }
    sink += room[0];
}

static int entered[2]; /* a pipe: the thread has begun */

static void *waits(void *unused)
{
    (void)unused;
    if (write(entered[1], "", 1) != 1) {
        abort();
    }
    while (!never) {
        pause();
    }
    return NULL;
}

static void leaves_a_thread_behind(void)
{
    pthread_t thread;
    char byte;

    if (pipe(entered) != 0 || pthread_create(&thread, NULL, waits, NULL) != 0 ||
        read(entered[0], &byte, 1) != 1) {
        abort();
    }
}

static void child(int n)
{
    sink += descends(n);
}

/* What the child calls is not the parent's. */
static void forks(void)
{
    pid_t pid = fork();

    if (pid == 0) {
        child(10);
        exit(0);
    }
    waitpid(pid, NULL, 0);
    descends(5);
}

static void says(void)
{
    puts("said by the program");
}

int main(int argc, char *argv[])
{
    const char *way = argc > 1 ? argv[1] : "";

    if (strcmp(way, "exit") == 0) {
        exits(5);
    } else if (strcmp(way, "_exit") == 0) {
        leaves();
    } else if (strcmp(way, "crash") == 0) {
        crashes(2);
    } else if (strcmp(way, "abort") == 0) {
        aborts();
    } else if (strcmp(way, "interrupt") == 0) {
        is_interrupted();
    } else if (strcmp(way, "kill") == 0) {
        is_killed();
    } else if (strcmp(way, "deep") == 0) {
        sink += descends(300000);
    } else if (strcmp(way, "too_deep") == 0) {
        sink += descends(1200000);
        says();
    } else if (strcmp(way, "overflow") == 0) {
        overflows(0);
    } else if (strcmp(way, "thread") == 0) {
        leaves_a_thread_behind();
    } else if (strcmp(way, "fork") == 0) {
        forks();
    } else {
        says();
    }
    return 0;
}
