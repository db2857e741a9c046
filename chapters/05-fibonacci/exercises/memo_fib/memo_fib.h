#ifndef MEMO_FIB_H
#define MEMO_FIB_H

#include <stdint.h>

/*
 * Fibonacci by recursion, with a table of the caller's.
 *
 * F(0) = 0, F(1) = 1, F(n) = F(n - 1) + F(n - 2).  What is computed once goes
 * into the table, and is never computed again as long as the table is the same.
 */
struct memo_fib {
    /* answers[k] is F(k), or 0 where that is not known yet.  There is room up
     * to the largest number that is asked for, and not for one more. */
    uint64_t *answers;
    /* Calls memo_fib, and counts the call. */
    uint64_t (*ask)(struct memo_fib *memo, unsigned n);
};

/*
 * F(n).  Smaller numbers are asked for by memo->ask(memo, ...), so that all
 * calls are counted, that for n itself included.
 *
 * n       0 to 93
 * calls   2n - 1 for n >= 1 and an empty table; 1 for what the table knows
 * memory  no heap, and no variable that outlives the call
 */
uint64_t memo_fib(struct memo_fib *memo, unsigned n);

#endif
