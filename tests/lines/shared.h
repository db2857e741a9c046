#ifndef TESTS_LINES_SHARED_H
#define TESTS_LINES_SHARED_H

/* A function in a header: each file has its own, and both are one to us. */
static inline int from_header(int n)
{
    int m = n + 1;
    return m;
}

int other(int n);

#endif
