/* One statement per line: the hits must be gcov's, line by line. */
#include <stdio.h>
#include <stdlib.h>

static int choose(int x)
{
    switch (x % 5) {
    case 0:
        return 1;
    case 1:
    case 2:
        x += 2;
        break;
    case 3:
        x -= 1;
        break;
    default:
        x *= 2;
    }
    return x;
}

static int count_down(int n)
{
    int s = 0;
    do {
        s += n;
        n--;
    } while (n > 0);
    return s;
}

static int jump(int n)
{
    int i = 0;
again:
    i++;
    if (i < n) {
        goto again;
    }
    return i;
}

static int nested(int n)
{
    int s = 0;
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
            if (j & 1) {
                continue;
            }
            s += j;
        }
    }
    return s;
}

static int leave_early(int n)
{
    int c = 0;
    for (int i = 0;; i++) {
        if (i == n) {
            break;
        }
        if (i & 1) {
            continue;
        }
        c++;
    }
    while (c > 3) {
        c--;
    }
    return c;
}

static int recurse(int n)
{
    if (n <= 0) {
        return 0;
    }
    int a = recurse(n - 1);
    int b = recurse(n - 2);
    return a + b + 1;
}

static int compare(const void *left, const void *right)
{
    int a = *(const int *)left;
    int b = *(const int *)right;
    if (a < b) {
        return -1;
    }
    return a > b;
}

static void sort(int n)
{
    int *v = malloc((size_t)n * sizeof *v);
    for (int i = 0; i < n; i++) {
        v[i] = (i * 7919) % n;
    }
    qsort(v, (size_t)n, sizeof *v, compare);
    free(v);
}

static double harmonic(int n)
{
    double s = 0;
    for (int i = 1; i <= n; i++) {
        double t = 1.0 / i;
        if (t < 0.01) {
            t = 0;
        }
        if (t > 0.5) {
            t = 1;
        }
        s += t * t;
    }
    return s;
}

struct big {
    int v[40];
};

static struct big make(int n)
{
    struct big b = {{0}};
    b.v[n % 40] = n;
    return b;
}

static int never(int n)
{
    return n + 1;
}

int main(int argc, char *argv[])
{
    int t = 0;
    (void)argv;
    for (int i = 0; i < 53; i++) {
        t += choose(i);
    }
    t += count_down(17);
    t += jump(9);
    t += nested(12);
    t += leave_early(11);
    t += recurse(10);
    sort(100);
    t += (int)harmonic(200);
    struct big b = make(45);
    t += b.v[5];
    if (argc > 100) {
        t = never(t);
    }
    printf("%d\n", t);
    return 0;
}
