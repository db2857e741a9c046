#include "shared.h"

static int same_name(int n)
{
    return n * 2;
}

int main(void)
{
    int t = 0;
    for (int i = 0; i < 3; i++) {
        t += from_header(i) + same_name(i);
    }
    return other(t) < 0;
}
