#ifndef DOUBLING_FIB_H
#define DOUBLING_FIB_H

#include <stdbool.h>
#include <stdint.h>

/*
 * A Fibonacci number by doubling, exact or refused.
 *
 * From F(k) and F(k + 1) one step leads to
 *
 *     F(2k) = F(k) (2 F(k + 1) - F(k))  and  F(2k + 1) = F(k)^2 + F(k + 1)^2
 *
 * value   receives F(n); untouched if that is refused
 * result  whether F(n) fits in 64 bits: F(93) does, F(94) does not
 * cost    work that grows as log n or less, no heap
 */
bool doubling_fib(unsigned n, uint64_t *value);

#endif
