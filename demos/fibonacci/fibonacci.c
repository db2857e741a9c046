#include "demos/fibonacci/fibonacci.h"

#include <math.h>
#include <stdbool.h>

#include "lib/measure/tally.h"

static uint64_t naive(unsigned n)
{
    PACE_TALLY(calls, 1);
    return n < 2 ? n : naive(n - 1) + naive(n - 2);
}

enum pace_status fibonacci_naive(unsigned n, uint64_t *value)
{
    if (n > FIBONACCI_LAST) {
        return PACE_BAD_INPUT;
    }
    *value = naive(n);
    return PACE_OK;
}

/* answers[k] is F(k) once it is known, and 0 before: no F(k) but F(0) is 0. */
static uint64_t memo(unsigned n, uint64_t answers[])
{
    PACE_TALLY(calls, 1);
    if (n < 2) {
        return n;
    }
    if (answers[n] == 0) {
        answers[n] = memo(n - 1, answers) + memo(n - 2, answers);
    }
    return answers[n];
}

enum pace_status fibonacci_memo(unsigned n, uint64_t *value)
{
    uint64_t answers[FIBONACCI_LAST + 1];

    if (n > FIBONACCI_LAST) {
        return PACE_BAD_INPUT;
    }
    for (unsigned k = 0; k <= n; k++) {
        answers[k] = 0;
    }
    *value = memo(n, answers);
    return PACE_OK;
}

static enum pace_status through_cache(struct pace_key key, void *context,
                                      void *value);

/* F(n) from the cache, or computed by two questions to the same cache. */
static enum pace_status ask(unsigned n, struct pace_cache *cache,
                            uint64_t *value)
{
    struct pace_key key = {.bytes = &n, .size = sizeof n};
    struct pace_compute compute = {.function = through_cache, .context = cache};

    PACE_TALLY(calls, 1);
    return pace_cache_get_or_compute(cache, key, 0, compute, value);
}

static enum pace_status through_cache(struct pace_key key, void *context,
                                      void *value)
{
    unsigned n = *(const unsigned *)key.bytes;
    uint64_t *sum = value;
    uint64_t larger = n;
    uint64_t smaller = 0;
    enum pace_status status = PACE_OK;

    PACE_TALLY(misses, 1);
    if (n >= 2) {
        status = ask(n - 1, context, &larger);
    }
    if (n >= 2 && !status) {
        status = ask(n - 2, context, &smaller);
    }
    if (!status) {
        *sum = larger + smaller;
    }
    return status;
}

enum pace_status fibonacci_lru(unsigned n, struct pace_cache *cache,
                               uint64_t *value)
{
    return n > FIBONACCI_LAST ? PACE_BAD_INPUT : ask(n, cache, value);
}

struct pace_cache *fibonacci_cache_new(size_t capacity)
{
    struct pace_cache_setup setup = {.policy = PACE_CACHE_LRU,
                                     .capacity = capacity,
                                     .value_bytes = sizeof(uint64_t),
                                     .ttl_ns = PACE_CACHE_FOREVER};
    struct pace_cache *cache = NULL;

    return pace_cache_new(&setup, &cache) ? NULL : cache;
}

enum pace_status fibonacci_iterative(unsigned n, uint64_t *value)
{
    uint64_t current = 0;
    uint64_t next = 1;

    if (n > FIBONACCI_LAST) {
        return PACE_BAD_INPUT;
    }
    /* current is F(k) and next F(k + 1); F(94), too large, wraps unused. */
    for (unsigned k = 0; k < n; k++) {
        uint64_t sum = current + next;

        PACE_TALLY(additions, 1);
        current = next;
        next = sum;
    }
    *value = current;
    return PACE_OK;
}

enum pace_status fibonacci_fast_doubling(unsigned n, uint64_t *value)
{
    uint64_t current = 0; /* F(k), where k is what has been read of n */
    uint64_t next = 1;    /* F(k + 1) */
    unsigned bit = 1;

    if (n > FIBONACCI_LAST) {
        return PACE_BAD_INPUT;
    }
    while (bit <= n / 2) {
        bit *= 2;
    }
    for (; bit > 0; bit /= 2) {
        uint64_t doubled = current * (2 * next - current);
        uint64_t doubled_next = current * current + next * next;
        bool odd = (n & bit) != 0;

        PACE_TALLY(products, 3);
        current = odd ? doubled_next : doubled;
        next = odd ? doubled + doubled_next : doubled_next;
    }
    *value = current;
    return PACE_OK;
}

enum pace_status fibonacci_formula(unsigned n, uint64_t *value)
{
    double root = sqrt(5);

    if (n > FIBONACCI_LAST) {
        return PACE_BAD_INPUT;
    }
    *value = (uint64_t)(pow((1 + root) / 2, n) / root + 0.5);
    return PACE_OK;
}
