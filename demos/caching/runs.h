#ifndef CACHING_RUNS_H
#define CACHING_RUNS_H

#include <stddef.h>
#include <stdint.h>

#include "demos/caching/caching.h"

/*
 * One operation of each variant: n requests, and the sum of what was served.
 * Out of memory, it is CACHING_FAILED, which no other variant agrees with.
 */
#define CACHING_FAILED UINT64_MAX

/* Rounds of the source: a fetch takes some ten times as long as a hit. */
#define CACHING_ROUNDS 256

/* What a run works on. */
struct caching_input {
    struct caching_trace zipf; /* n requests for n / 16 keys */
    struct caching_trace loop; /* for one key more than there is room for */
    size_t capacity;           /* n / 128, at least 1 */
    uint32_t keys[];           /* of both traces */
};

/* Bytes of an input of that many requests. */
size_t caching_input_bytes(size_t count);

/*
 * draws   count numbers from 0 to CACHING_DRAWS - 1
 * errors  NULL: out of memory.  The caller frees it by free.
 */
struct caching_input *caching_input_new(const int64_t draws[], size_t count);

uint64_t caching_run_uncached(void *input);
uint64_t caching_run_unbounded(void *input);
uint64_t caching_run_lru(void *input);
uint64_t caching_run_fifo(void *input);
uint64_t caching_run_random(void *input);
uint64_t caching_run_sieve(void *input);
uint64_t caching_run_ttl(void *input);
uint64_t caching_run_belady(void *input);

uint64_t caching_run_loop_uncached(void *input);
uint64_t caching_run_loop_lru(void *input);
uint64_t caching_run_loop_fifo(void *input);
uint64_t caching_run_loop_random(void *input);
uint64_t caching_run_loop_sieve(void *input);
uint64_t caching_run_loop_belady(void *input);

#endif
