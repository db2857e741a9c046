#include "demos/caching/caching.h"

#include <stdlib.h>

#include <criterion/criterion.h>

#include "demos/caching/rates.h"
#include "demos/caching/runs.h"
#include "lib/demo/demo.h"
#include "lib/measure/rng.h"
#include "lib/measure/tally.h"
#include "tests/support/draw.h"
#include "tests/support/oom.h"

typedef uint64_t run_fn(void *input);

static run_fn *const zipf_runs[] = {
    caching_run_uncached, caching_run_ttl,      caching_run_fifo,
    caching_run_random,   caching_run_lru,      caching_run_sieve,
    caching_run_belady,   caching_run_unbounded};

static run_fn *const loop_runs[] = {
    caching_run_loop_uncached, caching_run_loop_lru,
    caching_run_loop_fifo,     caching_run_loop_sieve,
    caching_run_loop_random,   caching_run_loop_belady};

static struct caching_input *new_input(size_t count, uint64_t seed)
{
    int64_t *draws = calloc(count + 1, sizeof *draws);
    struct caching_input *input;

    cr_assert_eq(pace_rng_fill(seed, 0, CACHING_DRAWS - 1, draws, count),
                 PACE_OK);
    input = caching_input_new(draws, count);
    free(draws);
    cr_assert_not_null(input);
    return input;
}

static uint64_t counted(run_fn *run, void *input, const char *name)
{
    pace_tally_reset();
    run(input);
    return pace_tally_value(name);
}

Test(caching, serves_the_same_values_by_every_policy)
{
    const size_t counts[] = {0, 1, 2, 15, 128, 129, 1000, 4000};

    for (size_t c = 0; c < PACE_COUNT(counts); c++) {
        struct caching_input *input = new_input(counts[c], c);

        for (size_t i = 1; i < PACE_COUNT(zipf_runs); i++) {
            cr_assert_eq(zipf_runs[i](input), zipf_runs[0](input),
                         "%zu requests, way %zu", counts[c], i);
        }
        for (size_t i = 1; i < PACE_COUNT(loop_runs); i++) {
            cr_assert_eq(loop_runs[i](input), loop_runs[0](input),
                         "%zu requests, way %zu", counts[c], i);
        }
        free(input);
    }
    cr_assert_eq(oom_live_blocks(), 0);
}

Test(caching, every_request_is_a_hit_or_a_miss)
{
    struct caching_input *input = new_input(2000, 1);

    for (size_t i = 1; i < PACE_COUNT(zipf_runs); i++) {
        pace_tally_reset();
        zipf_runs[i](input);
        cr_assert_eq(pace_tally_value("hits") + pace_tally_value("misses"),
                     2000);
    }
    free(input);
}

/*
 * 126 keys for 125 places.  By age, the key that is asked for next has always
 * just left.  The optimum misses all 126 once, then one in 125: the one it
 * sends away is always the one that was there just before.
 */
Test(caching, a_loop_one_key_too_long_never_hits_by_age)
{
    struct caching_input *input = new_input(16000, 1);

    cr_assert_eq(input->capacity, 125);
    cr_assert_eq(counted(caching_run_loop_lru, input, "misses"), 16000);
    cr_assert_eq(counted(caching_run_loop_lru, input, "evictions"), 15875);
    cr_assert_eq(counted(caching_run_loop_fifo, input, "misses"), 16000);
    cr_assert_eq(counted(caching_run_loop_sieve, input, "misses"), 16000);
    cr_assert_eq(counted(caching_run_loop_belady, input, "misses"),
                 126 + (16000 - 126) / 125);
    cr_assert(counted(caching_run_loop_random, input, "misses") < 1600);
    free(input);
}

/* What the chapter says, for several seeds. */
Test(caching, hits_more_the_more_a_policy_knows)
{
    for (uint64_t seed = 1; seed <= 5; seed++) {
        struct caching_input *input = new_input(16000, seed);
        uint64_t fifo = counted(caching_run_fifo, input, "misses");
        uint64_t lru = counted(caching_run_lru, input, "misses");
        uint64_t sieve = counted(caching_run_sieve, input, "misses");
        uint64_t best = counted(caching_run_belady, input, "misses");
        uint64_t once = counted(caching_run_unbounded, input, "misses");

        cr_assert(fifo > lru && lru > sieve && sieve > best && best > once,
                  "seed %d", (int)seed);
        cr_assert(once <= 1000); /* there are no more keys */
        cr_assert_eq(counted(caching_run_uncached, input, "misses"), 16000);
        free(input);
    }
}

/* The textbook trace of Belady's anomaly: 9 misses with 3 places and 10 with 4
 * by FIFO; 7 and 6 by the optimum; 10 and 8 by LRU.  Silberschatz, Galvin and
 * Gagne, Operating System Concepts, 9.4. */
static const uint32_t anomaly[] = {1, 2, 3, 4, 1, 2, 5, 1, 2, 3, 4, 5};

static uint64_t misses(enum pace_cache_policy policy, size_t capacity)
{
    const struct caching_trace trace = {anomaly, PACE_COUNT(anomaly), 6};
    const struct pace_cache_setup setup = {
        .policy = policy, .capacity = capacity, .ttl_ns = PACE_CACHE_FOREVER};
    struct caching_result result;

    cr_assert_eq(caching_serve(&trace, &setup, 1, &result), PACE_OK);
    return result.info.misses;
}

static uint64_t fewest(size_t capacity)
{
    const struct caching_trace trace = {anomaly, PACE_COUNT(anomaly), 6};
    struct caching_result result;

    cr_assert_eq(caching_belady(&trace, capacity, 1, &result), PACE_OK);
    return result.info.misses;
}

Test(caching, more_room_may_mean_more_misses_by_fifo)
{
    cr_assert_eq(misses(PACE_CACHE_FIFO, 3), 9);
    cr_assert_eq(misses(PACE_CACHE_FIFO, 4), 10);
    cr_assert_eq(misses(PACE_CACHE_LRU, 3), 10);
    cr_assert_eq(misses(PACE_CACHE_LRU, 4), 8);
    cr_assert_eq(fewest(3), 7);
    cr_assert_eq(fewest(4), 6);
    cr_assert_eq(fewest(5), 5);
    cr_assert_eq(fewest(1), 12);
}

/* The fewest misses from request `at` on, by trying every key to send away. */
static unsigned by_trying(const uint32_t keys[], size_t count, size_t capacity,
                          unsigned held)
{
    unsigned best = UINT32_MAX;
    unsigned size = 0;

    while (count > 0 && (held & 1U << *keys)) {
        keys++;
        count--;
    }
    if (count == 0) {
        return 0;
    }
    for (uint32_t key = 0; key < 8; key++) {
        size += held >> key & 1;
    }
    if (size < capacity) {
        return 1 + by_trying(keys + 1, count - 1, capacity, held | 1U << *keys);
    }
    for (uint32_t key = 0; key < 8; key++) {
        if (held & 1U << key) {
            unsigned rest = 1 + by_trying(keys + 1, count - 1, capacity,
                                          (held & ~(1U << key)) | 1U << *keys);

            best = rest < best ? rest : best;
        }
    }
    return best;
}

Test(caching, the_optimum_is_what_trying_everything_finds)
{
    for (uint64_t seed = 0; seed < 200; seed++) {
        uint32_t keys[12];
        size_t capacity;
        struct caching_result result;
        const struct caching_trace trace = {keys, PACE_COUNT(keys), 8};

        draw_start(seed);
        capacity = 1 + (size_t)draw_below(4);
        for (size_t i = 0; i < PACE_COUNT(keys); i++) {
            keys[i] = (uint32_t)draw_below(6);
        }
        cr_assert_eq(caching_belady(&trace, capacity, 1, &result), PACE_OK);
        cr_assert_eq(result.info.misses,
                     by_trying(keys, PACE_COUNT(keys), capacity, 0), "seed %d",
                     (int)seed);
    }
}

static struct caching_rates rates;

static void find_rates(uint64_t seed)
{
    static int64_t draws[CACHING_REQUESTS];

    cr_assert_eq(
        pace_rng_fill(seed, 0, CACHING_DRAWS - 1, draws, CACHING_REQUESTS),
        PACE_OK);
    cr_assert_eq(caching_rates_find(draws, &rates), PACE_OK);
}

static uint64_t hits(size_t kind, size_t choice, size_t capacity)
{
    return rates.results[kind][choice][capacity].info.hits;
}

Test(caching, nobody_beats_the_optimum_and_all_serve_the_same)
{
    find_rates(3);
    for (size_t kind = 0; kind < CACHING_KINDS; kind++) {
        for (size_t i = 0; i < CACHING_CAPACITIES; i++) {
            for (size_t choice = 0; choice < CACHING_CHOICES; choice++) {
                cr_assert_leq(hits(kind, choice, i),
                              hits(kind, CACHING_BELADY, i));
                cr_assert_eq(rates.results[kind][choice][i].sum,
                             rates.results[kind][0][0].sum);
            }
            /* LRU and the optimum never lose by having more room. */
            if (i > 0) {
                cr_assert_leq(hits(kind, CACHING_LRU, i - 1),
                              hits(kind, CACHING_LRU, i));
                cr_assert_leq(hits(kind, CACHING_BELADY, i - 1),
                              hits(kind, CACHING_BELADY, i));
            }
        }
    }
}

Test(caching, the_kinds_of_trace_favour_different_policies)
{
    const size_t room_128 = 6;
    const size_t room_256 = 8;

    for (uint64_t seed = 1; seed <= 3; seed++) {
        find_rates(seed);
        cr_assert_eq(caching_capacities[room_128], 128);
        cr_assert_eq(caching_capacities[room_256], 256);
        /* SIEVE ahead of LRU where some keys stay hot, behind where not. */
        cr_assert(hits(CACHING_ZIPF, CACHING_SIEVE, room_128) >
                  hits(CACHING_ZIPF, CACHING_LRU, room_128));
        cr_assert(hits(CACHING_SCAN, CACHING_SIEVE, room_128) >
                  hits(CACHING_SCAN, CACHING_LRU, room_128));
        cr_assert(hits(CACHING_PHASES, CACHING_SIEVE, room_128) <
                  hits(CACHING_PHASES, CACHING_LRU, room_128));
        /* 257 keys: room for 256 is no use, for 257 all that is needed. */
        cr_assert_eq(hits(CACHING_LOOP, CACHING_LRU, room_256), 0);
        cr_assert_eq(hits(CACHING_LOOP, CACHING_LRU, room_256 + 1),
                     CACHING_REQUESTS - 257);
        cr_assert(hits(CACHING_LOOP, CACHING_RANDOM, room_256) > 9000);
    }
}

Test(caching, a_zipf_trace_asks_for_the_first_key_most)
{
    enum {
        COUNT = 100000,
        KEYS = 10
    };
    int64_t *draws = calloc(COUNT, sizeof *draws);
    uint32_t *keys = calloc(COUNT, sizeof *keys);
    size_t times[KEYS] = {0};

    cr_assert_eq(pace_rng_fill(1, 0, CACHING_DRAWS - 1, draws, COUNT), PACE_OK);
    cr_assert_eq(caching_zipf(draws, COUNT, KEYS, keys), PACE_OK);
    for (size_t i = 0; i < COUNT; i++) {
        cr_assert(keys[i] < KEYS);
        times[keys[i]]++;
    }
    /* The weights 1, 2^-0.75, ... 10^-0.75 add up to 3.7596: key 0 is expected
     * 26598 times, key 9 4730 times; the deviations are 140 and 67. */
    cr_assert(times[0] > 26030 && times[0] < 27170, "%zu", times[0]);
    cr_assert(times[9] > 4450 && times[9] < 5010, "%zu", times[9]);
    draws[0] = 0;
    draws[1] = CACHING_DRAWS - 1;
    cr_assert_eq(caching_zipf(draws, 2, KEYS, keys), PACE_OK);
    cr_assert(keys[0] == 0 && keys[1] == KEYS - 1);
    cr_assert_eq(caching_zipf(draws, 2, 1, keys), PACE_OK);
    cr_assert(keys[0] == 0 && keys[1] == 0);
    free(draws);
    free(keys);
}

Test(caching, leaks_nothing_when_memory_runs_out)
{
    struct caching_input *input = new_input(300, 1);
    const struct pace_cache_setup setup = {
        .policy = PACE_CACHE_LRU, .capacity = 20, .ttl_ns = PACE_CACHE_FOREVER};
    enum pace_status status = PACE_NO_MEMORY;

    for (int allowed = 0; status; allowed++) {
        struct caching_result result = {.sum = 42};

        oom_after(allowed);
        status = caching_serve(&input->zipf, &setup, 1, &result);
        oom_after(-1);
        cr_assert(status == PACE_OK || result.sum == 42);
        cr_assert_eq(oom_live_blocks(), 1);
    }
    for (int allowed = 0; allowed < 5; allowed++) {
        struct caching_result result = {.sum = 42};

        oom_after(allowed);
        status = caching_belady(&input->zipf, 20, 1, &result);
        oom_after(-1);
        cr_assert(status == PACE_NO_MEMORY && result.sum == 42);
        cr_assert_eq(oom_live_blocks(), 1);
        oom_after(0);
        cr_assert_eq(caching_run_lru(input), CACHING_FAILED);
        cr_assert_null(caching_input_new((const int64_t[]){1}, 1));
        oom_after(-1);
    }
    free(input);
    cr_assert_eq(oom_live_blocks(), 0);
}
