/*
 * You keep a table of your own between calls: who brings an empty table expects
 * nothing to be known. Use the caller's.
 */
#include "memo_fib.h"

static uint64_t known[94];

uint64_t memo_fib(struct memo_fib *memo, unsigned n)
{
    if (n < 2) {
        return n;
    }
    if (known[n] == 0) {
        known[n] = memo->ask(memo, n - 1) + memo->ask(memo, n - 2);
    }
    return known[n];
}
