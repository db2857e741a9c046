#include "demos/caching/runs.h"

#include <stdlib.h>

/* Of n requests: so few keys, and room for so few of those. */
#define REQUESTS_PER_KEY  16
#define REQUESTS_PER_ROOM 128

/* Of the hash and of the random policy; any would do. */
#define SEED 9

static size_t at_least_1(size_t number)
{
    return number ? number : 1;
}

size_t caching_input_bytes(size_t count)
{
    return sizeof(struct caching_input) + 2 * count * sizeof(uint32_t);
}

struct caching_input *caching_input_new(const int64_t draws[], size_t count)
{
    struct caching_input *input = malloc(caching_input_bytes(count));
    uint32_t key_count = (uint32_t)at_least_1(count / REQUESTS_PER_KEY);

    if (!input) {
        return NULL;
    }
    input->capacity = at_least_1(count / REQUESTS_PER_ROOM);
    if (caching_zipf(draws, count, key_count, input->keys)) {
        free(input);
        return NULL;
    }
    caching_loop(count, (uint32_t)input->capacity + 1, input->keys + count);
    input->zipf = (struct caching_trace){input->keys, count, key_count};
    input->loop = (struct caching_trace){input->keys + count, count,
                                         (uint32_t)input->capacity + 1};
    return input;
}

static uint64_t serve(const struct caching_trace *trace,
                      enum pace_cache_policy policy, size_t capacity)
{
    const struct pace_cache_setup setup = {.policy = policy,
                                           .capacity = capacity,
                                           .ttl_ns = PACE_CACHE_FOREVER,
                                           .seed = SEED};
    struct caching_result result;

    return caching_serve(trace, &setup, CACHING_ROUNDS, &result)
               ? CACHING_FAILED
               : result.sum;
}

static uint64_t serve_zipf(const struct caching_input *input,
                           enum pace_cache_policy policy)
{
    return serve(&input->zipf, policy, input->capacity);
}

static uint64_t serve_loop(const struct caching_input *input,
                           enum pace_cache_policy policy)
{
    return serve(&input->loop, policy, input->capacity);
}

static uint64_t belady(const struct caching_trace *trace, size_t capacity)
{
    struct caching_result result;

    return caching_belady(trace, capacity, CACHING_ROUNDS, &result)
               ? CACHING_FAILED
               : result.sum;
}

uint64_t caching_run_uncached(void *input)
{
    const struct caching_input *in = input;

    return caching_uncached(&in->zipf, CACHING_ROUNDS);
}

uint64_t caching_run_unbounded(void *input)
{
    return serve_zipf(input, PACE_CACHE_UNBOUNDED);
}

uint64_t caching_run_lru(void *input)
{
    return serve_zipf(input, PACE_CACHE_LRU);
}

uint64_t caching_run_fifo(void *input)
{
    return serve_zipf(input, PACE_CACHE_FIFO);
}

uint64_t caching_run_random(void *input)
{
    return serve_zipf(input, PACE_CACHE_RANDOM);
}

uint64_t caching_run_sieve(void *input)
{
    return serve_zipf(input, PACE_CACHE_SIEVE);
}

/* No bound but age: as many seconds as the others have room for entries. */
uint64_t caching_run_ttl(void *input)
{
    const struct caching_input *in = input;
    const struct pace_cache_setup setup = {.policy = PACE_CACHE_UNBOUNDED,
                                           .ttl_ns =
                                               in->capacity * CACHING_TICK_NS,
                                           .seed = SEED};
    struct caching_result result;

    return caching_serve(&in->zipf, &setup, CACHING_ROUNDS, &result)
               ? CACHING_FAILED
               : result.sum;
}

uint64_t caching_run_belady(void *input)
{
    const struct caching_input *in = input;

    return belady(&in->zipf, in->capacity);
}

uint64_t caching_run_loop_uncached(void *input)
{
    const struct caching_input *in = input;

    return caching_uncached(&in->loop, CACHING_ROUNDS);
}

uint64_t caching_run_loop_lru(void *input)
{
    return serve_loop(input, PACE_CACHE_LRU);
}

uint64_t caching_run_loop_fifo(void *input)
{
    return serve_loop(input, PACE_CACHE_FIFO);
}

uint64_t caching_run_loop_random(void *input)
{
    return serve_loop(input, PACE_CACHE_RANDOM);
}

uint64_t caching_run_loop_sieve(void *input)
{
    return serve_loop(input, PACE_CACHE_SIEVE);
}

uint64_t caching_run_loop_belady(void *input)
{
    const struct caching_input *in = input;

    return belady(&in->loop, in->capacity);
}
