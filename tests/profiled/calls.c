/*
 * What the function profiler must count right, one case per argument: the
 * program records it by the calls of lib/profile/profile.h and prints a line
 * "function calls primitive" for each function it saw, in order of name.
 */
#include <alloca.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/profile/profile.h"

#define PLAIN __attribute__((no_instrument_function))

static volatile long sink;
static volatile int never;

static int factorial(int n)
{
    return n < 2 ? 1 : n * factorial(n - 1);
}

PLAIN static void recursion(void)
{
    pace_profile_enable();
    factorial(10);
    factorial(5);
    pace_profile_disable();
}

static int is_odd(int n);

static int is_even(int n)
{
    return n == 0 ? 1 : is_odd(n - 1);
}

static int is_odd(int n)
{
    return n == 0 ? 0 : is_even(n - 1);
}

PLAIN static void mutual(void)
{
    pace_profile_enable();
    sink += is_even(9);
    pace_profile_disable();
}

static long tail(long n, long sum)
{
    return n == 0 ? sum : tail(n - 1, sum + n);
}

static int leaf(int x)
{
    sink += x;
    return x;
}

static int jump_to_leaf(int x)
{
    return leaf(x + 1);
}

PLAIN static void tail_calls(void)
{
    pace_profile_enable();
    sink += tail(1000, 0);
    sink += jump_to_leaf(3);
    pace_profile_disable();
}

static inline __attribute__((always_inline)) int inlined(int x)
{
    return x * 3 + 1;
}

static int user(int x)
{
    int sum = 0;

    for (int i = 0; i < 10; i++) {
        sum += inlined(x + i);
    }
    return sum;
}

PLAIN static void inlining(void)
{
    pace_profile_enable();
    sink += user(2);
    pace_profile_disable();
}

static int first(int x)
{
    sink += x;
    return x;
}

static int second(int x)
{
    sink -= x;
    return x;
}

static int through(int (*function)(int), int x)
{
    return function(x);
}

PLAIN static void pointers(void)
{
    pace_profile_enable();
    for (int i = 0; i < 1000; i++) {
        through(i % 2 ? first : second, i);
    }
    first(1);
    pace_profile_disable();
}

static jmp_buf place;

static void deep(int n)
{
    volatile char pad[64];

    pad[0] = (char)n;
    if (n == 0) {
        longjmp(place, 1);
    }
    if (!never) {
        deep(n - 1);
    }
    sink += pad[0];
}

static void afterwards(void)
{
    sink++;
}

static void catches(void)
{
    if (setjmp(place) == 0) {
        deep(5);
    }
    afterwards();
}

/* Room taken from the stack while it runs must not confuse anybody. */
static void catches_with_room(size_t bytes)
{
    char *room = alloca(bytes);

    room[0] = 1;
    if (setjmp(place) == 0) {
        deep(3);
    }
    afterwards();
    sink += room[0];
}

static void catches_often(void)
{
    for (volatile int i = 0; i < 1000; i++) {
        if (setjmp(place) == 0) {
            deep(5);
        }
    }
}

/* Jumps to a frame of itself. */
static void climbs(int n, int top)
{
    if (n == top) {
        if (setjmp(place) == 0) {
            climbs(n - 1, top);
        }
        return;
    }
    if (n == 0) {
        longjmp(place, 1);
    }
    climbs(n - 1, top);
}

PLAIN static void jumps(void)
{
    pace_profile_enable();
    catches();
    catches_with_room(100);
    catches_often();
    climbs(6, 4);
    pace_profile_disable();
}

static int fibonacci(int n)
{
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

static void *returns(void *unused)
{
    (void)unused;
    sink += fibonacci(15);
    return NULL;
}

static void *exits(void *unused)
{
    (void)unused;
    sink += fibonacci(10);
    pthread_exit(NULL);
}

PLAIN static void threads(void)
{
    pthread_t thread[8];

    pace_profile_enable();
    for (int i = 0; i < 8; i++) {
        pthread_create(&thread[i], NULL, i % 2 ? returns : exits, NULL);
    }
    for (int i = 0; i < 8; i++) {
        pthread_join(thread[i], NULL);
    }
    pace_profile_disable();
}

static void *returns_soon(void *unused)
{
    leaf(1);
    return unused;
}

static void *exits_soon(void *unused)
{
    leaf(1);
    pthread_exit(unused);
}

PLAIN static void many_threads(void)
{
    pace_profile_enable();
    for (int i = 0; i < 2000; i++) {
        pthread_t thread;

        if (pthread_create(&thread, NULL, i % 2 ? returns_soon : exits_soon,
                           NULL) != 0) {
            abort();
        }
        pthread_join(thread, NULL);
    }
    pace_profile_disable();
}

PLAIN static void nested(void)
{
    pace_profile_enable();
    pace_profile_enable();
    factorial(3);
    pace_profile_disable();
    factorial(4);
    pace_profile_disable();
    factorial(5);
    pace_profile_disable(); /* one too many: nothing to stop */
    factorial(6);
}

static void starts_inside(void)
{
    pace_profile_enable();
    factorial(3);
}

PLAIN static void enable_inside(void)
{
    starts_inside();
    factorial(4);
    pace_profile_disable();
}

static void stops_inside(void)
{
    factorial(2);
    pace_profile_disable();
    factorial(7);
}

static void around(void)
{
    stops_inside();
    factorial(9);
}

PLAIN static void disable_inside(void)
{
    pace_profile_enable();
    around();
    factorial(3);
    pace_profile_enable();
    factorial(3);
    pace_profile_disable();
}

static void forgets(void)
{
    factorial(8);
    pace_profile_clear();
    factorial(3);
}

PLAIN static void clear_inside(void)
{
    pace_profile_enable();
    forgets();
    leaf(1);
    pace_profile_disable();
}

PLAIN static void clear_after(void)
{
    pace_profile_enable();
    forgets();
    pace_profile_disable();
    pace_profile_clear();
}

PLAIN static void off(void)
{
    factorial(5);
}

static int by_name(const void *a, const void *b);

PLAIN static void print_rows(void)
{
    struct pace_profile_row *rows;
    size_t count;

    if (pace_profile_rows(&rows, &count)) {
        abort();
    }
    if (count > 0) {
        qsort(rows, count, sizeof *rows, by_name);
    }
    for (size_t i = 0; i < count; i++) {
        printf("%s %llu %llu\n", rows[i].function,
               (unsigned long long)rows[i].calls,
               (unsigned long long)rows[i].primitive);
    }
    free(rows);
}

/* The rows are asked for in the middle of a call, which then counts. */
static void looks(void)
{
    factorial(3);
    print_rows();
}

PLAIN static int by_name(const void *a, const void *b)
{
    const struct pace_profile_row *x = a;
    const struct pace_profile_row *y = b;

    return strcmp(x->function, y->function);
}

PLAIN static void rows_inside(void)
{
    pace_profile_enable();
    looks();
    pace_profile_disable();
    puts("--");
}

static const struct {
    const char *name;
    void (*run)(void);
} cases[] = {
    {"recursion", recursion},
    {"mutual", mutual},
    {"tail_calls", tail_calls},
    {"inlining", inlining},
    {"pointers", pointers},
    {"jumps", jumps},
    {"threads", threads},
    {"many_threads", many_threads},
    {"nested", nested},
    {"enable_inside", enable_inside},
    {"disable_inside", disable_inside},
    {"clear_inside", clear_inside},
    {"clear_after", clear_after},
    {"rows_inside", rows_inside},
    {"off", off},
};

PLAIN int main(int argc, char *argv[])
{
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        if (argc == 2 && strcmp(argv[1], cases[i].name) == 0) {
            cases[i].run();
            print_rows();
            return 0;
        }
    }
    return 2;
}
