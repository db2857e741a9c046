/* Programs that end in other ways than by returning from main. */
#define _POSIX_C_SOURCE 200809L
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int *volatile nowhere;

static int deepest(int n)
{
    if (n > 0) {
        return 1 + deepest(n - 1);
    }
    return 0;
}

static void end(const char *how)
{
    if (strcmp(how, "exit") == 0) {
        exit(3);
    }
    if (strcmp(how, "quick") == 0) {
        _exit(4);
    }
    if (strcmp(how, "abort") == 0) {
        abort();
    }
    if (strcmp(how, "interrupt") == 0) {
        raise(SIGINT);
    }
    if (strcmp(how, "null") == 0) {
        *nowhere = 1;
    }
    if (strcmp(how, "deep") == 0) {
        printf("%d\n", deepest(300000));
    }
    if (strcmp(how, "deeper") == 0) {
        printf("%d\n", deepest(1200000));
    }
}

static void inner(int n, const char *how)
{
    if (n == 0) {
        end(how);
        return;
    }
    inner(n - 1, how);
}

int main(int argc, char *argv[])
{
    for (int i = 1; i < argc; i++) {
        inner(4, argv[i]);
    }
    return 0;
}
