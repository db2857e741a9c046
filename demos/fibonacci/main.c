/* Measures seven ways to a Fibonacci number, and three to a long one.
 * Chapter 05. */
#include <stdlib.h>

#include "demos/fibonacci/big.h"
#include "demos/fibonacci/calls.h"
#include "demos/fibonacci/fibonacci.h"
#include "lib/demo/demo.h"
#include "lib/demo/format.h"

#define CACHE_CAPACITY 128

/* What the capacities of the exhibit are tried on. */
#define EXHIBIT_N 35

struct input {
    unsigned n;
    struct pace_cache *cache;
    mpz_t big;
};

static size_t bytes(size_t n)
{
    /* 0.69 bits per unit of n, in a handful of temporaries. */
    return sizeof(struct input) + (size_t)CACHE_CAPACITY * 64 + n / 2;
}

static struct pace_cache *new_cache(size_t capacity)
{
    struct pace_cache_setup setup = {.policy = PACE_CACHE_LRU,
                                     .capacity = capacity,
                                     .value_bytes = sizeof(uint64_t),
                                     .ttl_ns = PACE_CACHE_FOREVER};
    struct pace_cache *cache = NULL;

    return pace_cache_new(&setup, &cache) ? NULL : cache;
}

static void teardown(void *state)
{
    struct input *input = state;

    pace_cache_free(input->cache);
    mpz_clear(input->big);
    free(input);
}

/* The job is fixed by n alone: there is nothing for a seed to choose. */
static void *setup(size_t n, uint64_t seed)
{
    struct input *input = malloc(sizeof *input);

    (void)seed;
    if (!input) {
        return NULL;
    }
    input->n = (unsigned)n;
    input->cache = new_cache(CACHE_CAPACITY);
    mpz_init(input->big);
    if (!input->cache) {
        teardown(input);
        return NULL;
    }
    return input;
}

/* The number itself; UINT64_MAX, which is no Fibonacci number, if refused. */
static uint64_t answer(enum pace_status status, uint64_t value)
{
    return status ? UINT64_MAX : value;
}

#define RUN(way)                                                               \
    static uint64_t run_##way(void *state)                                     \
    {                                                                          \
        const struct input *input = state;                                     \
        uint64_t value = 0;                                                    \
        enum pace_status status = fibonacci_##way(input->n, &value);           \
                                                                               \
        return answer(status, value);                                          \
    }

RUN(naive)
RUN(memo)
RUN(iterative)
RUN(fast_doubling)
RUN(table)
RUN(formula)

static uint64_t run_lru(void *state)
{
    const struct input *input = state;
    uint64_t value = 0;

    pace_cache_clear(input->cache);
    enum pace_status status = fibonacci_lru(input->n, input->cache, &value);

    return answer(status, value);
}

/* Long numbers are compared by their last 64 bits and their length. */
static uint64_t digest(const mpz_t big)
{
    uint64_t bits = mpz_sizeinbase(big, 2);

    return (uint64_t)mpz_getlimbn(big, 0) ^ bits << 32;
}

static uint64_t run_big_iterative(void *state)
{
    struct input *input = state;

    fibonacci_big_iterative(input->n, input->big);
    return digest(input->big);
}

static uint64_t run_big_doubling(void *state)
{
    struct input *input = state;

    fibonacci_big_doubling(input->n, input->big);
    return digest(input->big);
}

static uint64_t run_gmp(void *state)
{
    struct input *input = state;

    mpz_fib_ui(input->big, input->n);
    return digest(input->big);
}

/* Also those at which the naive recursion is measured. */
#define CALL_SIZES                                                             \
    {                                                                          \
        .first = 5, .last = 90, .step = 5                                      \
    }

#define BIG_SIZES                                                              \
    {                                                                          \
        .first = 1000, .last = 4096000, .ratio = 2                             \
    }

static const struct pace_variant variants[] = {
    {.name = "naive",
     .label = "naive recursion",
     .claim = PACE_C_TO_N,
     .run = run_naive,
     .sizes = {.first = 5, .last = 35, .step = 5}},
    {.name = "memo",
     .label = "memo",
     .claim = PACE_N,
     .run = run_memo,
     .sizes = CALL_SIZES,
     .max_n = FIBONACCI_LAST},
    {.name = "lru",
     .label = "bounded cache",
     .claim = PACE_N,
     .run = run_lru,
     .why = "the room of the cache is made anew for each question, and takes "
            "as long for a small n as for a large one",
     .sizes = CALL_SIZES,
     .max_n = FIBONACCI_LAST},
    {.name = "iterative",
     .label = "bottom up",
     .claim = PACE_N,
     .run = run_iterative,
     .max_n = FIBONACCI_LAST},
    {.name = "fast_doubling",
     .label = "fast doubling",
     .run = run_fast_doubling,
     .max_n = FIBONACCI_LAST},
    {.name = "table",
     .label = "table of 94",
     .claim = PACE_CONSTANT,
     .run = run_table,
     .max_n = FIBONACCI_LAST},
    {.name = "formula",
     .label = "formula in double",
     .claim = PACE_CONSTANT,
     .run = run_formula,
     .max_n = FIBONACCI_LAST,
     .approximate = true},
    {.name = "big_iterative",
     .label = "long, bottom up",
     .job = "long",
     .chart = "long",
     .run = run_big_iterative,
     .sizes = BIG_SIZES,
     .claim = PACE_N_SQUARED,
     .foreign = true},
    {.name = "big_doubling",
     .label = "long, doubling",
     .job = "long",
     .chart = "long",
     .run = run_big_doubling,
     .sizes = BIG_SIZES,
     .foreign = true},
    {.name = "gmp",
     .label = "GMP's own",
     .job = "long",
     .chart = "long",
     .run = run_gmp,
     .sizes = BIG_SIZES,
     .foreign = true},
};

static void print_capacity(FILE *stream, size_t capacity)
{
    struct pace_cache *cache = new_cache(capacity);
    uint64_t value;

    if (!cache || fibonacci_lru(EXHIBIT_N, cache, &value)) {
        pace_cache_free(cache);
        fprintf(stream, "%10zu  out of memory\n", capacity);
        return;
    }
    struct pace_cache_info info = pace_cache_info(cache);
    char text[3][PACE_FORMAT_ROOM];

    fprintf(stream, "%10zu %14s %12s %12s %6zu\n", capacity,
            pace_format_count(text[0], info.hits + info.misses),
            pace_format_count(text[1], info.misses),
            pace_format_count(text[2], info.hits), info.size);
    pace_cache_free(cache);
}

/*
 * What a bounded cache makes of F(35).  With room for one entry it is the naive
 * recursion with a cache in its way: 30 million calls, which only --full
 * waits for.
 */
static void print_capacities(const struct pace_exhibit *exhibit)
{
    static const size_t capacities[] = {CACHE_CAPACITY, 3, 2, 1};
    size_t count = PACE_COUNT(capacities);

    if (exhibit->share_s < 0.5) {
        count--;
    }
    fprintf(exhibit->stream,
            "\ncache info after F(%d)\n"
            "  capacity          calls       misses         hits   size\n",
            EXHIBIT_N);
    for (size_t i = 0; i < count; i++) {
        print_capacity(exhibit->stream, capacities[i]);
    }
}

static enum pace_status exhibit(const struct pace_exhibit *exhibit)
{
    struct fibonacci_calls calls;

    if (exhibit->stream) {
        print_capacities(exhibit);
    }
    fibonacci_calls_find(exhibit->outcome, &calls);
    return exhibit->out_dir && calls.line_count > 0
               ? fibonacci_calls_write(&calls, exhibit->out_dir)
               : PACE_OK;
}

static const struct pace_demo demo = {
    .name = "fibonacci",
    .title = "The n-th Fibonacci number",
    .n_means = "index",
    .variants = variants,
    .variant_count = PACE_COUNT(variants),
    .sizes = {.first = 10, .last = 90, .step = 10},
    .bytes = bytes,
    .setup = setup,
    .teardown = teardown,
    .exhibit = exhibit,
};

int main(int argc, char *argv[])
{
    return pace_demo_main(&demo, argc, argv);
}
