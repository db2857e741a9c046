/* longjmp past many calls, inlined functions, forks, loops in one line. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static jmp_buf out;

static void dive(int n)
{
    if (n == 0) {
        longjmp(out, 1);
    }
    dive(n - 1);
}

static int catch (int times)
{
    volatile int caught = 0;
    for (volatile int i = 0; i < times; i++) {
        if (setjmp(out) == 0) {
            dive(3);
        } else {
            caught++;
        }
    }
    return caught;
}

/* Jumps from an inner call of itself to an outer one. */
static int catch_deep(int n)
{
    if (n == 0) {
        longjmp(out, 1);
    }
    if (n == 5) {
        if (setjmp(out) != 0) {
            return 1;
        }
    }
    return catch_deep(n - 1);
}

static inline __attribute__((always_inline)) int twice(int x)
{
    int y = x + x;
    return y;
}

static int inlined(int n)
{
    int t = 0;
    for (int i = 0; i < n; i++) {
        t += twice(i);
    }
    return t;
}

/* clang-format off */
static int one_line(int n) { int s = 0; for (int i = 0; i < n; i++) { s += i; } return s; }
/* clang-format on */

static int in_child(int n)
{
    return n + 1;
}

static void fork_one(void)
{
    pid_t child = fork();
    if (child == 0) {
        for (int i = 0; i < 100; i++) {
            in_child(i);
        }
        _exit(0);
    }
    waitpid(child, NULL, 0);
}

static int by_pointer(int (*function)(int), int n)
{
    return function(n);
}

static int tail(int n)
{
    if (n == 0) {
        return 0;
    }
    return tail(n - 1);
}

int main(void)
{
    int t = catch (1000);
    t += catch_deep(5);
    t += inlined(10);
    t += one_line(30);
    fork_one();
    t += by_pointer(in_child, 1);
    t += tail(100);
    return t < 0;
}
