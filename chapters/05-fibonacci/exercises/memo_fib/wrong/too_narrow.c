/*
 * You keep the sum in 32 bits, where F(48) no longer fits: all numbers here are
 * uint64_t.
 */
#include "memo_fib.h"

uint64_t memo_fib(struct memo_fib *memo, unsigned n)
{
    if (n < 2) {
        return n;
    }
    if (memo->answers[n] == 0) {
        uint32_t sum =
            (uint32_t)(memo->ask(memo, n - 1) + memo->ask(memo, n - 2));

        memo->answers[n] = sum;
    }
    return memo->answers[n];
}
