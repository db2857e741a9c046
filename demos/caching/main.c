/* Measures what caches of every policy save.  Chapter 09. */
#include <stdlib.h>

#include "demos/caching/exhibit.h"
#include "demos/caching/runs.h"
#include "lib/demo/demo.h"
#include "lib/measure/rng.h"

/* The input and its draws; the greediest is the exact optimum, which keeps
 * 24 bytes per request and 17 per key, of which there are n / 16. */
static size_t bytes(size_t n)
{
    return caching_input_bytes(n) + n * sizeof(int64_t) + 26 * n;
}

static void *setup(size_t n, uint64_t seed)
{
    int64_t *draws = calloc(n + 1, sizeof *draws);
    struct caching_input *input = NULL;

    if (draws && !pace_rng_fill(seed, 0, CACHING_DRAWS - 1, draws, n)) {
        input = caching_input_new(draws, n);
    }
    free(draws);
    return input;
}

#define LARGER "a larger cache falls out of the processor's caches"
#define SHARE  "the more room, the smaller its share of misses"

static const struct pace_variant variants[] = {
    {.name = "uncached",
     .label = "no cache",
     .claim = PACE_N,
     .run = caching_run_uncached},
    {.name = "ttl",
     .label = "time to live",
     .claim = PACE_N,
     .run = caching_run_ttl,
     .why = LARGER},
    {.name = "fifo",
     .label = "FIFO",
     .claim = PACE_N,
     .run = caching_run_fifo,
     .why = LARGER},
    {.name = "random",
     .label = "random",
     .claim = PACE_N,
     .run = caching_run_random,
     .why = LARGER},
    {.name = "lru",
     .label = "LRU",
     .claim = PACE_N,
     .run = caching_run_lru,
     .why = LARGER},
    {.name = "sieve",
     .label = "SIEVE",
     .claim = PACE_N,
     .run = caching_run_sieve,
     .why = LARGER},
    {.name = "belady",
     .label = "Belady's optimum",
     .claim = PACE_N,
     .run = caching_run_belady,
     .why = SHARE},
    {.name = "unbounded",
     .label = "unbounded",
     .claim = PACE_N,
     .run = caching_run_unbounded,
     .why = LARGER},
    {.name = "loop_uncached",
     .label = "no cache",
     .job = "loop",
     .chart = "loop",
     .claim = PACE_N,
     .run = caching_run_loop_uncached},
    {.name = "loop_lru",
     .label = "LRU",
     .job = "loop",
     .chart = "loop",
     .claim = PACE_N,
     .run = caching_run_loop_lru,
     .why = LARGER},
    {.name = "loop_fifo",
     .label = "FIFO",
     .job = "loop",
     .chart = "loop",
     .claim = PACE_N,
     .run = caching_run_loop_fifo,
     .why = LARGER},
    {.name = "loop_sieve",
     .label = "SIEVE",
     .job = "loop",
     .chart = "loop",
     .claim = PACE_N,
     .run = caching_run_loop_sieve,
     .why = LARGER},
    {.name = "loop_random",
     .label = "random",
     .job = "loop",
     .chart = "loop",
     .claim = PACE_N,
     .run = caching_run_loop_random,
     .why = SHARE},
    {.name = "loop_belady",
     .label = "Belady's optimum",
     .job = "loop",
     .chart = "loop",
     .claim = PACE_N,
     .run = caching_run_loop_belady,
     .why = SHARE},
};

static const struct pace_demo demo = {
    .name = "caching",
    .title = "Requests served from a cache of limited room",
    .n_means = "requests",
    .variants = variants,
    .variant_count = PACE_COUNT(variants),
    .sizes = {.first = 1000, .last = 128000, .ratio = 2},
    .bytes = bytes,
    .setup = setup,
    .teardown = free,
    .exhibit = caching_exhibit,
};

int main(int argc, char *argv[])
{
    return pace_demo_main(&demo, argc, argv);
}
