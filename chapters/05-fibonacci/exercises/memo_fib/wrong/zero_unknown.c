/*
 * You look F(0) and F(1) up like all the others, but the table has no place for
 * 1 where only 0 is asked for: answer both before you look.
 */
#include "memo_fib.h"

uint64_t memo_fib(struct memo_fib *memo, unsigned n)
{
    memo->answers[1] = 1;
    if (n != 0 && memo->answers[n] == 0) {
        memo->answers[n] = memo->ask(memo, n - 1) + memo->ask(memo, n - 2);
    }
    return memo->answers[n];
}
