#ifndef N_SQRT_N_H
#define N_SQRT_N_H

#include <stddef.h>

/*
 * Write loops that make exactly n times root n steps.
 *
 * Calls step(counter) n * r times, where r is the largest whole number with
 * r * r <= n: for n = 10, that is 30 times.
 *
 * n        0 to 1,000,000
 * step     to be called; does not know what it is good for
 * counter  handed on to each call, as it is
 * cost     the steps, and besides them work that grows no faster than they; no
 *          heap
 */
void n_sqrt_n(size_t n, void (*step)(void *counter), void *counter);

#endif
