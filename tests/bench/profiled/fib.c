/* Nothing but calls: 2 F(n+1) - 1 of them, doing next to nothing each. */
#include <stdio.h>
#include <stdlib.h>

static long fib(long n)
{
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

int main(int argc, char *argv[])
{
    printf("%ld\n", fib(argc > 1 ? strtol(argv[1], NULL, 10) : 1));
    return 0;
}
