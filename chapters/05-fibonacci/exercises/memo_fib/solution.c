#include "memo_fib.h"

/* F(0) is 0, which the table cannot tell from unknown: it is never looked up.
 */
uint64_t memo_fib(struct memo_fib *memo, unsigned n)
{
    if (n < 2) {
        return n;
    }
    if (memo->answers[n] == 0) {
        memo->answers[n] = memo->ask(memo, n - 1) + memo->ask(memo, n - 2);
    }
    return memo->answers[n];
}
