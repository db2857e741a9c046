#include "memo_fib.h"

uint64_t memo_fib(struct memo_fib *memo, unsigned n)
{
    (void)memo;
    (void)n;
    return 0; /* Your turn. */
}
