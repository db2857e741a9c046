#include "shared.h"

static int same_name(int n)
{
    return n * 3;
}

int other(int n)
{
    int t = n;
    for (int i = 0; i < 4; i++) {
        t += from_header(i);
        t += same_name(i);
        t += same_name(i);
    }
    return t;
}
