#ifndef FIBONACCI_H
#define FIBONACCI_H

#include <stdint.h>

#include "lib/measure/status.h"
#include "lib/structures/cache.h"

/*
 * F(n), where F(0) = 0, F(1) = 1 and F(n) = F(n - 1) + F(n - 2), in six ways.
 *
 * F(93) = 12200160415121876738 is the last that fits in 64 bits without sign.
 * Beyond it every function returns PACE_BAD_INPUT and leaves *value alone: a
 * wrong number would look like a right one.
 */
#define FIBONACCI_LAST 93

/* Asks for both smaller numbers, again and again: 2 F(n + 1) - 1 calls. */
enum pace_status fibonacci_naive(unsigned n, uint64_t *value);

/* The same question asked once per number: a table of answers, 2n - 1 calls
 * for n >= 1. */
enum pace_status fibonacci_memo(unsigned n, uint64_t *value);

/*
 * The same through a cache of keys `unsigned` and values `uint64_t`, which
 * may forget.  Its info tells hits and misses.
 * errors  PACE_BAD_INPUT, PACE_NO_MEMORY
 */
enum pace_status fibonacci_lru(unsigned n, struct pace_cache *cache,
                               uint64_t *value);

/* An empty cache for it, of so many entries; NULL: out of memory. */
#define FIBONACCI_CACHE 128
struct pace_cache *fibonacci_cache_new(size_t capacity);

/* From the bottom up: n additions, no heap. */
enum pace_status fibonacci_iterative(unsigned n, uint64_t *value);

/*
 * Two numbers at once, doubling the index bit by bit: about log2(n) steps.
 * source  F(2k) = F(k) (2 F(k+1) - F(k)), F(2k+1) = F(k)^2 + F(k+1)^2:
 * Dijkstra, In honour of Fibonacci (EWD 654)
 */
enum pace_status fibonacci_fast_doubling(unsigned n, uint64_t *value);

/* There are only 94 answers: a table of them. */
enum pace_status fibonacci_table(unsigned n, uint64_t *value);

/*
 * round(((1 + sqrt 5) / 2)^n / sqrt 5) in double, which has 53 bits: the first
 * wrong answer is at n = 71.
 */
enum pace_status fibonacci_formula(unsigned n, uint64_t *value);

#endif
