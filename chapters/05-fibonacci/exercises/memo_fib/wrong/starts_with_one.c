/*
 * You start with 1, 1; F(0) is 0, so that F(2) is 1 and F(5) is 5.
 */
#include "memo_fib.h"

uint64_t memo_fib(struct memo_fib *memo, unsigned n)
{
    if (n < 2) {
        return 1;
    }
    if (memo->answers[n] == 0) {
        memo->answers[n] = memo->ask(memo, n - 1) + memo->ask(memo, n - 2);
    }
    return memo->answers[n];
}
