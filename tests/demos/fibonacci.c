#include "demos/fibonacci/fibonacci.h"

#include <criterion/criterion.h>

#include "demos/fibonacci/big.h"
#include "lib/measure/tally.h"
#include "tests/support/oom.h"

static struct pace_cache *new_cache(size_t capacity)
{
    struct pace_cache *cache = fibonacci_cache_new(capacity);

    cr_assert_not_null(cache);
    return cache;
}

static enum pace_status lru(unsigned n, uint64_t *value)
{
    struct pace_cache *cache = new_cache(128);
    enum pace_status status = fibonacci_lru(n, cache, value);

    pace_cache_free(cache);
    return status;
}

/* Every exact way but the naive one, which would take years for F(93). */
static enum pace_status (*const quick_ways[])(unsigned, uint64_t *) = {
    fibonacci_memo, lru, fibonacci_iterative, fibonacci_fast_doubling,
    fibonacci_table};

Test(fibonacci, first_numbers_are_the_known_ones)
{
    static const uint64_t known[] = {0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55};

    for (unsigned n = 0; n <= 10; n++) {
        uint64_t value = 99;

        cr_assert_eq(fibonacci_naive(n, &value), PACE_OK);
        cr_assert_eq(value, known[n]);
        for (size_t w = 0; w < sizeof quick_ways / sizeof quick_ways[0]; w++) {
            cr_assert_eq(quick_ways[w](n, &value), PACE_OK);
            cr_assert_eq(value, known[n], "way %zu, n = %u", w, n);
        }
    }
}

Test(fibonacci, every_way_agrees_with_additions_up_to_93)
{
    uint64_t current = 0;
    uint64_t next = 1;

    for (unsigned n = 0; n <= FIBONACCI_LAST; n++) {
        for (size_t w = 0; w < sizeof quick_ways / sizeof quick_ways[0]; w++) {
            uint64_t value = 0;

            cr_assert_eq(quick_ways[w](n, &value), PACE_OK);
            cr_assert_eq(value, current, "way %zu, n = %u", w, n);
        }
        uint64_t sum = current + next;
        current = next;
        next = sum;
    }
}

Test(fibonacci, the_last_that_fits_is_93_and_94_is_refused)
{
    uint64_t value = 0;

    for (size_t w = 0; w < sizeof quick_ways / sizeof quick_ways[0]; w++) {
        cr_assert_eq(quick_ways[w](93, &value), PACE_OK);
        cr_assert_eq(value, UINT64_C(12200160415121876738));
        value = 7;
        cr_assert_eq(quick_ways[w](94, &value), PACE_BAD_INPUT);
        cr_assert_eq(quick_ways[w](4000000000, &value), PACE_BAD_INPUT);
        cr_assert_eq(value, 7, "untouched");
    }
    cr_assert_eq(fibonacci_naive(94, &value), PACE_BAD_INPUT);
    cr_assert_eq(fibonacci_formula(94, &value), PACE_BAD_INPUT);
    cr_assert_eq(value, 7);
}

static uint64_t calls_of(enum pace_status (*way)(unsigned, uint64_t *),
                         unsigned n)
{
    uint64_t value;

    pace_tally_reset();
    cr_assert_eq(way(n, &value), PACE_OK);
    return pace_tally_value("calls");
}

Test(fibonacci, naive_calls_are_twice_the_next_number_less_one)
{
    cr_assert_eq(calls_of(fibonacci_naive, 0), 1);
    cr_assert_eq(calls_of(fibonacci_naive, 10), 177);
    cr_assert_eq(calls_of(fibonacci_naive, 25), 242785);
    cr_assert_eq(calls_of(fibonacci_naive, 30), 2692537);
}

Test(fibonacci, a_memo_asks_for_each_number_once_or_twice)
{
    cr_assert_eq(calls_of(fibonacci_memo, 1), 1);
    cr_assert_eq(calls_of(fibonacci_memo, 35), 69);
    cr_assert_eq(calls_of(fibonacci_memo, 93), 185);
}

Test(fibonacci, a_cache_of_128_misses_36_times_and_hits_33_times)
{
    struct pace_cache *cache = new_cache(128);
    uint64_t value;

    cr_assert_eq(fibonacci_lru(35, cache, &value), PACE_OK);
    cr_assert_eq(value, 9227465);
    struct pace_cache_info info = pace_cache_info(cache);
    cr_assert_eq(info.misses, 36);
    cr_assert_eq(info.hits, 33);
    cr_assert_eq(info.size, 36);
    cr_assert_eq(fibonacci_lru(35, cache, &value), PACE_OK);
    cr_assert_eq(pace_cache_info(cache).hits, 34, "asked again: one more hit");
    pace_cache_clear(cache);
    info = pace_cache_info(cache);
    cr_assert_eq(info.hits + info.misses + info.size, 0);
    pace_cache_free(cache);
}

Test(fibonacci, a_cache_of_3_is_enough_and_one_of_2_is_not)
{
    static const struct {
        size_t capacity;
        unsigned n;
        uint64_t calls;
    } cases[] = {{3, 35, 69}, {2, 35, 251997}, {1, 25, 242785}};

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct pace_cache *cache = new_cache(cases[i].capacity);
        uint64_t value;

        pace_tally_reset();
        cr_assert_eq(fibonacci_lru(cases[i].n, cache, &value), PACE_OK);
        cr_assert_eq(pace_tally_value("calls"), cases[i].calls, "capacity %zu",
                     cases[i].capacity);
        pace_cache_free(cache);
    }
}

Test(fibonacci, memory_may_run_out_in_the_cache)
{
    enum pace_status status = PACE_NO_MEMORY;
    long before = oom_live_blocks();

    for (int k = 0; status; k++) {
        struct pace_cache *cache = new_cache(128);
        uint64_t value = 7;

        oom_after(k);
        status = fibonacci_lru(90, cache, &value);
        oom_after(-1);
        cr_assert(status == PACE_OK || status == PACE_NO_MEMORY);
        cr_assert(!status || value == 7);
        pace_cache_free(cache);
        cr_assert_eq(oom_live_blocks(), before);
        cr_assert_lt(k, 1000);
    }
}

Test(fibonacci, the_formula_in_double_first_fails_at_71)
{
    for (unsigned n = 0; n <= 71; n++) {
        uint64_t value;
        uint64_t exact;

        fibonacci_formula(n, &value);
        fibonacci_iterative(n, &exact);
        cr_assert_eq(value == exact, n < 71, "n = %u", n);
    }
}

Test(fibonacci, big_numbers_are_those_of_the_library)
{
    mpz_t ours, theirs;

    mpz_inits(ours, theirs, NULL);
    for (unsigned long n = 0; n <= 600; n++) {
        mpz_fib_ui(theirs, n);
        fibonacci_big_doubling(n, ours);
        cr_assert_eq(mpz_cmp(ours, theirs), 0, "doubling, n = %lu", n);
        fibonacci_big_iterative(n, ours);
        cr_assert_eq(mpz_cmp(ours, theirs), 0, "iterative, n = %lu", n);
    }
    for (unsigned long n = 99999; n <= 100002; n++) {
        mpz_fib_ui(theirs, n);
        fibonacci_big_doubling(n, ours);
        cr_assert_eq(mpz_cmp(ours, theirs), 0, "n = %lu", n);
    }
    mpz_clears(ours, theirs, NULL);
}
