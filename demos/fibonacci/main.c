/* Measures seven ways to a Fibonacci number, and three to a long one.
 * Chapter 05. */
#include <stdlib.h>

#include "demos/fibonacci/big.h"
#include "demos/fibonacci/exhibit.h"
#include "demos/fibonacci/fibonacci.h"
#include "lib/demo/demo.h"

struct input {
    unsigned n;
    struct pace_cache *cache;
    mpz_t big;
};

static size_t bytes(size_t n)
{
    /* 0.69 bits per unit of n, in a handful of temporaries. */
    return sizeof(struct input) + (size_t)FIBONACCI_CACHE * 64 + n / 2;
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
    input->cache = fibonacci_cache_new(FIBONACCI_CACHE);
    mpz_init(input->big);
    if (!input->cache) {
        teardown(input);
        return NULL;
    }
    return input;
}

/* The number itself, if it was not refused: none is PACE_NO_ANSWER. */
static uint64_t answer(enum pace_status status, uint64_t value)
{
    return status ? PACE_NO_ANSWER : value;
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

/* A law of log n shows where n is small, and these sizes begin there; 30, the
 * last of the naive recursion that --quick has time for, is among them. */
#define EARLY                                                                  \
    {                                                                          \
        .first = 3, .last = 84, .step = 9                                      \
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
     .claim = PACE_LOG_N,
     .run = run_fast_doubling,
     .sizes = EARLY,
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

static const struct pace_demo demo = {
    .name = "fibonacci",
    .title = "The n-th Fibonacci number",
    .n_means = "index",
    .variants = variants,
    .variant_count = PACE_COUNT(variants),
    .sizes = {.first = 10, .last = 90, .step = 10},
    .bytes = bytes,
    .setup = setup,
    .one_input = true,
    .teardown = teardown,
    .exhibit = fibonacci_exhibit,
};

int main(int argc, char *argv[])
{
    return pace_demo_main(&demo, argc, argv);
}
