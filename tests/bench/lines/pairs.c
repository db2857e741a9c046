/* A known number of hits, for bench-profile-lines: about 12 million. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static long pairs(int n)
{
    long t = 0;
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
            if (i != j) {
                t += i * j;
            }
        }
    }
    return t;
}

int main(int argc, char *argv[])
{
    int n = argc > 1 ? (int)strtol(argv[1], NULL, 10) : 2000;
    struct timespec start;
    struct timespec end;
    long t;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
    t = pairs(n);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    fprintf(stderr, "%ld %.0f\n", t,
            (double)(end.tv_sec - start.tv_sec) * 1e9 +
                (double)(end.tv_nsec - start.tv_nsec));
    return 0;
}
